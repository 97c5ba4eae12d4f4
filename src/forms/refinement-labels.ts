import type { MessageKey } from '../browser/i18n';
import { noCleaning } from '../core/query/cleaning';
import type { Cleaning } from '../core/query/cleaning';
import type { Order } from '../core/query/query';
import type { Site } from '../core/query/site';

export const orderLabels: Record<Order, MessageKey> = {
  page: 'orderPage',
  url: 'orderUrl',
  text: 'orderText',
  host: 'orderHost',
};

export const siteLabels: Record<Site, MessageKey> = { any: 'siteAny', same: 'siteSame', other: 'siteOther' };

export const cleaningLabels: Record<keyof Cleaning, readonly [label: MessageKey, hint: MessageKey]> = {
  dropFragment: ['dropFragment', 'dropFragmentHint'],
  dropTracking: ['dropTracking', 'dropTrackingHint'],
  unwrapRedirects: ['unwrapRedirects', 'unwrapRedirectsHint'],
  originOnly: ['originOnly', 'originOnlyHint'],
};

// `Object.keys` returns strings; these are the keys of a cleaning.
export const cleanings = Object.keys(noCleaning) as (keyof Cleaning)[];
