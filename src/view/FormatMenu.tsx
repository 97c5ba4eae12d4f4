import { formatLabel } from '../browser/format-label';
import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { formatOf, formats } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { formatGroups } from '../core/formats/parts/format';
import { groupLabels } from '../forms/format-groups';
import type { MenuSection } from '../ui/Menu';
import { MenuButton } from '../ui/MenuButton';
import type { Store } from './store';

interface FormatMenuProps {
  readonly store: Store;
  readonly isOff: boolean;
  /** Called once a format is in use: to show its options before anything is copied, to show them, or to hide any. */
  readonly onChoose: (options: 'first' | 'shown' | 'hidden') => void;
}

const columns = 3;

/** How many of the formats last used are at the top of the menu. */
const mostRecent = 3;

/** The options of a format that are worth a look before the first copy. Line endings are not: the default suits everybody. */
const optionsToSee = (id: FormatId) => formatOf(id).options.filter((option) => option !== 'lineEnding');

/**
 * The menu of the main button. The format chosen becomes the one in use, and the links are copied in it. A format with options that
 * have never been seen shows them first.
 */
export function FormatMenu({ store, isOff, onChoose }: FormatMenuProps) {
  const { desk, recipe, taking } = store;
  const { recentFormats, seenFormats } = desk.current.value;

  function choose(id: FormatId): void {
    recipe.setFormat(id);
    const isNew = optionsToSee(id).length > 0 && !seenFormats.includes(id);
    void desk.edit({
      recentFormats: [id, ...recentFormats.filter((other) => other !== id)].slice(0, mostRecent),
      ...(isNew && { seenFormats: [...seenFormats, id] }),
    });
    onChoose(isNew ? 'first' : formatOf(id).hint === undefined ? 'hidden' : 'shown');
    if (!isNew) void taking.take('copy', id);
  }

  const section = (label: MessageKey, ids: readonly FormatId[]): MenuSection => ({
    label: translate(label),
    isLabelShown: true,
    rows: Math.ceil(ids.length / columns),
    items: ids.map((id) => ({ label: formatLabel(id), onChoose: () => choose(id) })),
  });
  return (
    <MenuButton
      label={translate('copyAsHeading')}
      face="arrow"
      isMain
      isOff={isOff}
      sections={() => [
        ...(recentFormats.length === 0 ? [] : [section('groupRecent', recentFormats)]),
        ...formatGroups.map((group) =>
          section(
            groupLabels[group],
            formats.filter((format) => format.group === group).map(({ id }) => id),
          ),
        ),
      ]}
    />
  );
}
