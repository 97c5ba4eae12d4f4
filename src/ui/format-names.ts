import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { formatOf } from '../core/formats';
import type { FormatId } from '../core/formats';

/** The names that are words of a language, and not the same in each. */
const names: Partial<Record<FormatId, MessageKey>> = {
  'json-objects': 'formatJsonObjects',
  lines: 'formatLines',
  'rich-text': 'formatRichText',
  template: 'formatTemplate',
  wget: 'formatWget',
  curl: 'formatCurl',
  aria2: 'formatAria2',
  'yt-dlp': 'formatYtDlp',
  xargs: 'formatXargs',
  console: 'formatConsole',
};

/** What a format is called within a sentence: "Copied 3 links as …". */
export function formatName(id: FormatId): string {
  const name = names[id];
  return name === undefined ? formatOf(id).label : translate(name);
}
