import { useRef, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { movePreset, placeAtEnd } from '../core/presets/place';
import type { Preset } from '../core/presets/preset';
import { freePresetName } from '../core/presets/preset-name';
import { defaultQuery } from '../core/query/query';
import { Button } from '../ui/Button';
import { PresetBin } from './PresetBin';
import { PresetItem } from './PresetItem';
import styles from './PresetsSection.module.css';
import type { SectionProps } from './sections';
import { useDragging } from './use-dragging';

/** The presets, in their order, with everything that can be done with them. */
export function PresetsSection({ store }: SectionProps) {
  const { settings, history } = store;
  const { presets, options } = settings.current.value;
  const list = useRef<HTMLUListElement | null>(null);
  const [editedId, setEditedId] = useState<string | null>(null);
  const names = presets.map(({ name }) => name);

  function add(preset: Preset, what: string): void {
    void history.change(what, { putPresets: [preset] });
    setEditedId(preset.id);
  }

  function addNew(): void {
    const name = freePresetName(translate('newPreset'), names);
    const { fields, template } = options.formatOptions;
    add(
      {
        id: crypto.randomUUID(),
        name,
        query: defaultQuery,
        format: options.format,
        formatOptions: { fields, template },
        isInMenu: false,
        sites: [],
        place: placeAtEnd(presets),
      },
      name,
    );
  }

  function duplicate(preset: Preset, index: number): void {
    const name = freePresetName(preset.name, names);
    const copy = { ...preset, id: crypto.randomUUID(), name, sites: [], place: placeAtEnd(presets) };
    const moved = movePreset([...presets, copy], copy.id, index + 1);
    const own = moved.find(({ id }) => id === copy.id) ?? copy;
    const others = moved.filter(({ id }) => id !== copy.id);
    void history.change(name, { putPresets: [...others, own] });
    setEditedId(copy.id);
  }

  function move(preset: Preset, to: number): void {
    const bounded = Math.max(0, Math.min(to, presets.length - 1));
    const moved = movePreset(presets, preset.id, bounded);
    if (bounded === presets.indexOf(preset)) return;
    const where = translate('presetPlace', preset.name, String(bounded + 1), String(presets.length));
    void history.change(where, { putPresets: moved });
  }

  const { dragged, target, startDragging } = useDragging(list, (id, to) => {
    const preset = presets.find((other) => other.id === id);
    if (preset !== undefined) move(preset, to);
  });

  return (
    <>
      <ul ref={list} class={styles.list}>
        {presets.map((preset, index) => (
          <PresetItem
            key={preset.id}
            store={store}
            preset={preset}
            index={index}
            isEdited={preset.id === editedId}
            isDragged={preset.id === dragged}
            isTarget={index === target}
            onEdit={(isOpen) => setEditedId(isOpen ? preset.id : null)}
            onMove={(to) => move(preset, to)}
            onDrag={(event) => startDragging(event, preset.id)}
            onDuplicate={() => duplicate(preset, index)}
            onDelete={() => {
              const neighbour = list.current?.children[index === presets.length - 1 ? index - 1 : index + 1];
              const button = neighbour?.querySelector<HTMLElement>('button');
              void history.change(translate('presetDeletion', preset.name), { removePresets: [preset.id] });
              button?.focus();
            }}
          />
        ))}
      </ul>
      <div class={styles.add}>
        <Button label={translate('addPreset')} onClick={addNew} />
      </div>
      <PresetBin store={store} />
    </>
  );
}
