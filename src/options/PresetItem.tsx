import { useContext } from 'preact/hooks';
import { translate } from '../browser/i18n';
import type { Preset } from '../core/presets/preset';
import { describePreset } from '../forms/describe-preset';
import { TextButton } from '../ui/TextButton';
import { Toggle } from '../ui/Toggle';
import { PresetEditor } from './PresetEditor';
import styles from './PresetItem.module.css';
import { isFound, SearchContext } from './search';
import type { OptionsStore } from './store';

interface PresetItemProps {
  readonly store: OptionsStore;
  readonly preset: Preset;
  /** Its place among the presets, from 0. */
  readonly index: number;
  readonly isEdited: boolean;
  readonly isDragged: boolean;
  /** Whether what is being dragged would take its place. */
  readonly isTarget: boolean;
  readonly onEdit: (isOpen: boolean) => void;
  readonly onMove: (to: number) => void;
  readonly onDrag: (event: PointerEvent) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** A preset in the list: its name, what it does, and what can be done with it. */
export function PresetItem(props: PresetItemProps) {
  const { store, preset, index, isEdited, isDragged, isTarget, onEdit, onMove, onDrag, onDuplicate, onDelete } = props;
  const { name, isInMenu } = preset;
  const search = useContext(SearchContext).value;
  const described = describePreset(preset);
  const sectionWords = translate('sectionPresets');
  const classes = [styles.item, isDragged && styles.dragged, isTarget && styles.target];

  function onHandleKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowUp: index - 1,
      ArrowDown: index + 1,
      Home: 0,
      End: Infinity,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  }

  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      data-option
      hidden={!isFound(search, `${sectionWords} ${name} ${described}`)}
    >
      <div class={styles.row}>
        <button
          type="button"
          class={styles.handle}
          aria-label={translate('movePreset', name)}
          title={translate('movePresetHow', name)}
          aria-keyshortcuts="ArrowUp ArrowDown Home End"
          onKeyDown={onHandleKey}
          onPointerDown={onDrag}
        />
        <div class={styles.words}>
          <h3 class={styles.name}>
            <bdi>{name}</bdi>
          </h3>
          <p class={styles.described} title={described}>
            {described}
          </p>
        </div>
        <div class={styles.buttons}>
          <Toggle
            label={translate('inMenu')}
            hint={translate('inMenuHint', name)}
            checked={isInMenu}
            onChange={(isOn) =>
              void store.history.change(translate('nameAndValue', name, translate('inMenu')), {
                putPresets: [{ ...preset, isInMenu: isOn }],
              })
            }
          />
          <TextButton label={translate('editPreset', name)} isExpanded={isEdited} onClick={() => onEdit(!isEdited)}>
            {translate('edit')}
          </TextButton>
          <TextButton label={translate('duplicatePreset', name)} onClick={onDuplicate}>
            {translate('duplicate')}
          </TextButton>
          <TextButton label={translate('deletePreset', name)} onClick={onDelete}>
            {translate('delete')}
          </TextButton>
        </div>
      </div>
      {isEdited && (
        <PresetEditor store={store} preset={preset} index={index} onMove={onMove} onClose={() => onEdit(false)} />
      )}
    </li>
  );
}
