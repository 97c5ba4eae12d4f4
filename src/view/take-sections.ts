import { formatLabel } from '../browser/format-words';
import { translate } from '../browser/i18n';
import { formats } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { ways } from '../take/ways';
import type { WayId } from '../take/ways';
import type { MenuSection } from '../ui/Menu';

export interface TakeActions {
  readonly onCopy: (format: FormatId) => void;
  readonly onTake: (way: WayId) => void;
}

// `Object.keys` returns strings; these are the keys of the table. The formats stand for copying.
const others = (Object.keys(ways) as WayId[]).filter((id) => id !== 'copy');

/** Returns the menu of the other ways to take the links: copying in each format, then the rest. */
export function takeSections({ onCopy, onTake }: TakeActions): readonly MenuSection[] {
  return [
    {
      label: translate('copyAsHeading'),
      rows: Math.ceil(formats.length / 3),
      items: formats.map(({ id }) => ({ label: formatLabel(id), onChoose: () => onCopy(id) })),
    },
    {
      label: translate('takeHeading'),
      rows: 1,
      items: others.map((id) => ({ label: translate(ways[id].label), onChoose: () => onTake(id) })),
    },
  ];
}
