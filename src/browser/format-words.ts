import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { translate } from './i18n';
import type { MessageKey } from './i18n';

/** The formats whose names are translated: the name within a sentence, and the label in a menu if that differs. */
const words: Partial<Record<FormatId, readonly [name: MessageKey, label?: MessageKey]>> = {
  'json-objects': ['formatJsonObjects', 'formatJsonObjects'],
  lines: ['formatLines', 'labelLines'],
  'rich-text': ['formatRichText', 'labelRichText'],
  template: ['formatTemplate', 'labelTemplate'],
  wget: ['formatWget'],
  curl: ['formatCurl'],
  aria2: ['formatAria2'],
  'yt-dlp': ['formatYtDlp'],
  xargs: ['formatXargs'],
  console: ['formatConsole', 'labelConsole'],
};

/** Returns the name of a format within a sentence: "Copied 3 links as …". */
export function formatName(id: FormatId): string {
  const [name] = words[id] ?? [];
  return name === undefined ? formatOf(id).label : translate(name);
}

/** Returns the label of a format in a menu or on a button. */
export function formatLabel(id: FormatId): string {
  const [, label] = words[id] ?? [];
  return label === undefined ? formatOf(id).label : translate(label);
}
