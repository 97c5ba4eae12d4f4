import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { translate } from './i18n';
import type { MessageKey } from './i18n';

/** The formats whose names are translated. */
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

/** Returns the name of a format within a sentence: "Copied 3 links as …". */
export function formatName(id: FormatId): string {
  const name = names[id];
  return name === undefined ? formatOf(id).label : translate(name);
}
