import type { MessageKey } from '../browser/i18n';
import type { MatchIn } from '../core/query/query';

export const matchInLabels: Record<MatchIn, MessageKey> = {
  url: 'matchInUrl',
  text: 'matchInText',
  either: 'matchInEither',
};
