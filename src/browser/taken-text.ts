import type { Taken, TakenPart } from '../core/taking/taken';
import { formatName } from './format-name';
import { formatNumber, translateCount } from './i18n';

/** Returns one line of text that says what a way of taking links did. */
export function takenText({ parts }: Taken): string {
  return parts.map(partText).join(' · ');
}

function partText({ code, count, values = [] }: TakenPart): string {
  return translateCount(code, count, ...values.map(valueText));
}

function valueText(value: NonNullable<TakenPart['values']>[number]): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? formatNumber(value) : formatName(value.format);
}
