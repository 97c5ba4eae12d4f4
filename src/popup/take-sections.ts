import { translate } from '../browser/i18n';
import { formats } from '../core/formats';
import type { FormatId } from '../core/formats';
import { formatLabel } from '../ui/format-labels';
import type { MenuSection } from '../ui/Menu';

export interface TakeActions {
  readonly onCopy: (format: FormatId) => void;
  readonly onDownload: () => void;
  readonly onOpenTabs: () => void;
  readonly onAppend: () => void;
}

/** Every other way to take the links: each format, then where else they may go. */
export function takeSections({ onCopy, onDownload, onOpenTabs, onAppend }: TakeActions): readonly MenuSection[] {
  return [
    {
      label: translate('copyAsHeading'),
      rows: Math.ceil(formats.length / 3),
      items: formats.map(({ id }) => ({ label: formatLabel(id), onChoose: () => onCopy(id) })),
    },
    {
      label: translate('takeHeading'),
      rows: 1,
      items: [
        { label: translate('menuDownload'), onChoose: onDownload },
        { label: translate('menuOpenTabs'), onChoose: onOpenTabs },
        { label: translate('menuAppend'), onChoose: onAppend },
      ],
    },
  ];
}
