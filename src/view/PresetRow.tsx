import { Fragment } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { formatNumber, translate } from '../browser/i18n';
import { presetForPage } from '../core/presets/preset-for-page';
import { describePreset } from '../forms/describe-preset';
import { Chip } from '../ui/Chip';
import rowStyles from '../ui/ChipRow.module.css';
import { MenuButton } from '../ui/MenuButton';
import { TextButton } from '../ui/TextButton';
import { presetSections, updatePreset } from './preset-actions';
import { usePresetCounts } from './preset-counts';
import { PresetNameForm } from './PresetNameForm';
import { applyPreset, resetQuery, siteInUse, stopPreset } from './preset-use';
import styles from './PresetRow.module.css';
import type { Store } from './store';

interface PresetRowProps {
  readonly store: Store;
  /** Called after the name of a preset was asked for. */
  readonly onLeave: () => void;
}

/** The presets as chips: all links first, then the preset of this site, then the others in their order. */
export function PresetRow({ store, onLeave }: PresetRowProps) {
  const { recipe, page } = store;
  const stored = store.settings.current.value.presets;
  const { url } = page.page.value;
  const presets = useMemo(() => {
    const ofSite = presetForPage(stored, url)?.preset;
    return ofSite === undefined ? stored : [ofSite, ...stored.filter((preset) => preset !== ofSite)];
  }, [stored, url]);
  const countOf = usePresetCounts(store, presets);
  const inUse = recipe.presetInUse.value;
  const isEdited = recipe.isEdited.value;
  const row = useRef<HTMLDivElement | null>(null);
  const inUseId = inUse?.id;
  useLayoutEffect(() => {
    if (row.current && inUseId !== undefined) showInUse(row.current);
  }, [inUseId, isEdited]);
  const reading = page.reading.value;
  const all =
    reading?.selector === '' && page.scope.value === 'page' && !page.isUnderWay.value ? reading.progress.count : null;
  const { count = 0, state } = reading?.progress ?? {};
  const room = count >= shortPage ? middleRoom : shortRoom;
  const roomOfAll = useRef(room);
  if (count >= 1000 || (count >= shortPage && state !== 'done')) roomOfAll.current = longRoom;
  if (store.isNamingPreset.value) {
    return (
      <PresetNameForm
        store={store}
        onDone={() => {
          store.isNamingPreset.value = false;
          onLeave();
        }}
      />
    );
  }
  return (
    <>
      <div ref={row} class={rowStyles.row} role="group" aria-label={translate('presets')}>
        <Chip isPressed={recipe.isDefault.value} onClick={() => recipe.isDefault.value || resetQuery(store)}>
          <span>{translate('allLinks')}</span> <Count of={all} room={roomOfAll.current} />
        </Chip>
        {presets.map((preset) => (
          <Fragment key={preset.id}>
            <Chip
              hint={
                preset !== inUse
                  ? describePreset(preset)
                  : translate(siteInUse(store) === null ? 'stopPreset' : 'stopPresetOfSite', preset.name)
              }
              isPressed={preset === inUse}
              onClick={() => (preset === inUse ? stopPreset(store) : applyPreset(store, preset))}
            >
              <span>{preset.name}</span>{' '}
              {preset === inUse && isEdited ? (
                <em class={styles.edited}>{translate('edited')}</em>
              ) : (
                <Count of={countOf(preset)} room={room} />
              )}
            </Chip>
            {preset === inUse && isEdited && (
              <>
                <TextButton onClick={() => void updatePreset(store, preset)}>{translate('updateInUse')}</TextButton>
                <TextButton onClick={() => applyPreset(store, preset)}>{translate('revertInUse')}</TextButton>
              </>
            )}
          </Fragment>
        ))}
      </div>
      <MenuButton label={translate('preset')} face="plus" side="below" sections={() => presetSections(store)} />
    </>
  );
}

/** Scrolls the row so that the preset in use is in sight, with its buttons. */
function showInUse(row: HTMLElement): void {
  const chip = row.querySelector('[aria-pressed=true]');
  const lastButton = chip?.nextElementSibling?.matches(':not([aria-pressed])')
    ? chip.nextElementSibling.nextElementSibling
    : null;
  for (const element of [chip, lastButton]) {
    if (element == null) continue;
    const [box, within] = [element.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += Math.max(0, box.right - within.right) + Math.min(0, box.left - within.left);
  }
}

/** How many characters have room in a chip before its number is known, so that nothing moves when it comes. */
const shortRoom = 2;
const middleRoom = 3;
const longRoom = 7;

/** A page with as many links, and more to come, may have very many. */
const shortPage = 100;

/** A number of links; room for it while it is `null`; nothing if none will come. */
function Count({ of, room }: { readonly of: number | null | undefined; readonly room: number }) {
  if (of === undefined) return null;
  return (
    <span class={styles.count} style={{ minInlineSize: `${room}ch` }}>
      {of === null ? '' : formatNumber(of)}
    </span>
  );
}
