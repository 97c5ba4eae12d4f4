import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { formatOf } from '../core/formats';
import type { FormatId } from '../core/formats';

/** The labels that are words of a language, and not the same in each. */
const labels: Partial<Record<FormatId, MessageKey>> = {
  'json-objects': 'formatJsonObjects',
  lines: 'labelLines',
  'rich-text': 'labelRichText',
  template: 'labelTemplate',
  console: 'labelConsole',
};

/** What a menu or a button calls a format. */
export function formatLabel(id: FormatId): string {
  const label = labels[id];
  return label === undefined ? formatOf(id).label : translate(label);
}
