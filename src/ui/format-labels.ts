import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import type { FormatId } from '../core/formats';
import { formatNames } from './format-names';

/** The labels that differ from the name within a sentence. */
const labels: Partial<Record<FormatId, MessageKey>> = {
  lines: 'labelLines',
  'rich-text': 'labelRichText',
  template: 'labelTemplate',
  wget: 'labelWget',
  curl: 'labelCurl',
  aria2: 'labelAria2',
  'yt-dlp': 'labelYtDlp',
  xargs: 'labelXargs',
  console: 'labelConsole',
};

/** What a menu or a button calls a format. */
export function formatLabel(id: FormatId): string {
  return translate(labels[id] ?? formatNames[id]);
}
