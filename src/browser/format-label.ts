import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { translate } from './i18n';
import type { MessageKey } from './i18n';

/** The formats whose labels are translated. */
const labels: Partial<Record<FormatId, MessageKey>> = {
  'json-objects': 'formatJsonObjects',
  lines: 'labelLines',
  'rich-text': 'labelRichText',
  template: 'labelTemplate',
  console: 'labelConsole',
};

/** Returns the label of a format in a menu or on a button. */
export function formatLabel(id: FormatId): string {
  const label = labels[id];
  return label === undefined ? formatOf(id).label : translate(label);
}
