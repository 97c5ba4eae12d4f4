import type { MessageKey } from '../browser/i18n';
import type { FormatGroup } from '../core/formats/parts/format';

/** The headings of the groups of formats. */
export const groupLabels: Record<FormatGroup, MessageKey> = {
  data: 'groupData',
  text: 'groupText',
  commands: 'groupCommands',
};
