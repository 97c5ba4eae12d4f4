import type { MessageKey } from '../browser/i18n';
import type { FormatId } from '../core/formats';

/** The message that names each format within a sentence. */
export const formatNames: Record<FormatId, MessageKey> = {
  json: 'formatJson',
  'json-objects': 'formatJsonObjects',
  'json-lines': 'formatJsonLines',
  lines: 'formatLines',
  csv: 'formatCsv',
  tsv: 'formatTsv',
  markdown: 'formatMarkdown',
  asciidoc: 'formatAsciidoc',
  org: 'formatOrg',
  restructuredtext: 'formatRestructuredtext',
  bbcode: 'formatBbcode',
  mediawiki: 'formatMediawiki',
  html: 'formatHtml',
  'rich-text': 'formatRichText',
  template: 'formatTemplate',
  wget: 'formatWget',
  curl: 'formatCurl',
  aria2: 'formatAria2',
  'yt-dlp': 'formatYtDlp',
  xargs: 'formatXargs',
  console: 'formatConsole',
};
