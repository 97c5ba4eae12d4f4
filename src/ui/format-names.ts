import type { MessageKey } from '../browser/i18n';
import type { FormatId } from '../core/formats';

/** The message that names each format within a sentence. */
export const formatNames: Record<FormatId, MessageKey> = { json: 'formatJson', lines: 'formatLines' };
