import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { noCleaning } from '../core/query/cleaning';
import type { Cleaning } from '../core/query/cleaning';
import { orders } from '../core/query/query';
import type { Order, Query } from '../core/query/query';
import { sites } from '../core/query/site';
import type { Site } from '../core/query/site';
import { Choice } from '../ui/Choice';
import { Toggle } from '../ui/Toggle';
import styles from './ArrangeForm.module.css';
import { labelled } from './choice-labels';

interface ArrangeFormProps {
  readonly id: string;
  readonly query: Query;
  readonly onChange: (part: Partial<Query>) => void;
}

const orderLabels: Record<Order, MessageKey> = {
  page: 'orderPage',
  url: 'orderUrl',
  text: 'orderText',
  host: 'orderHost',
};
const siteLabels: Record<Site, MessageKey> = { any: 'siteAny', same: 'siteSame', other: 'siteOther' };
const cleanLabels: Record<keyof Cleaning, readonly [label: MessageKey, hint: MessageKey]> = {
  dropFragment: ['dropFragment', 'dropFragmentHint'],
  dropTracking: ['dropTracking', 'dropTrackingHint'],
  unwrapRedirects: ['unwrapRedirects', 'unwrapRedirectsHint'],
  originOnly: ['originOnly', 'originOnlyHint'],
};
// `Object.keys` returns strings; these are the keys of a cleaning.
const cleanings = Object.keys(noCleaning) as (keyof Cleaning)[];

/** Edits the order of the list, the sites it keeps to, and the cleaning of its URLs. */
export function ArrangeForm({ id, query, onChange }: ArrangeFormProps) {
  return (
    <div id={id} class={styles.panel} role="group" aria-label={translate('arrange')}>
      <div class={styles.line}>
        <Choice
          label={translate('order')}
          isLabelShown
          options={labelled(orders, orderLabels)}
          value={query.order}
          onChange={(order) => onChange({ order })}
        />
        <Toggle label={translate('reverse')} checked={query.reverse} onChange={(reverse) => onChange({ reverse })} />
        <Toggle
          label={translate('groupByHost')}
          checked={query.groupByHost}
          onChange={(groupByHost) => onChange({ groupByHost })}
        />
      </div>
      <Choice
        label={translate('site')}
        isLabelShown
        options={labelled(sites, siteLabels)}
        value={query.site}
        onChange={(site) => onChange({ site })}
      />
      <div class={styles.line} role="group" aria-label={translate('clean')}>
        <span class={styles.label} aria-hidden="true">
          {translate('clean')}
        </span>
        {cleanings.map((name) => (
          <Toggle
            key={name}
            label={translate(cleanLabels[name][0])}
            hint={translate(cleanLabels[name][1])}
            checked={query.clean[name]}
            onChange={(isOn) => onChange({ clean: { ...query.clean, [name]: isOn } })}
          />
        ))}
      </div>
    </div>
  );
}
