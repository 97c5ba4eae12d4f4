import { translate } from '../browser/i18n';
import { ways } from '../take/ways';
import type { WayId } from '../take/ways';
import { MenuButton } from '../ui/MenuButton';
import type { Store } from './store';

interface MoreMenuProps {
  readonly store: Store;
  readonly isOff: boolean;
}

/** The ways that have a button of their own. */
const withButton: readonly string[] = ['copy', 'download'] satisfies readonly WayId[];

/** The menu of the other ways to take the links. */
export function MoreMenu({ store: { taking }, isOff }: MoreMenuProps) {
  const others = Object.entries(ways).filter(([id]) => !withButton.includes(id));
  return (
    <MenuButton
      label={translate('more')}
      isOff={isOff}
      sections={() => [
        {
          label: translate('takeHeading'),
          rows: others.length,
          items: others.map(([id, { label }]) => ({
            label: translate(label),
            onChoose: () => void taking.take(id),
          })),
        },
      ]}
    />
  );
}
