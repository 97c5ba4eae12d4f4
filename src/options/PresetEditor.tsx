import { useId, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { longestPresetName } from '../core/presets/preset';
import type { Preset } from '../core/presets/preset';
import { FormatSelect } from '../forms/FormatSelect';
import { RefineForm } from '../forms/RefineForm';
import { SearchForm } from '../forms/SearchForm';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { faultIn } from './fault-in';
import { FormatForm } from './FormatForm';
import styles from './PresetEditor.module.css';
import type { OptionsStore } from './store';

interface PresetEditorProps {
  readonly store: OptionsStore;
  readonly preset: Preset;
  /** Its place among the presets, from 0. */
  readonly index: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
}

/** Edits all of a preset. Each change is stored as it is made; a name that cannot be is kept in the field and explained. */
export function PresetEditor({ store, preset, index, onMove, onClose }: PresetEditorProps) {
  const id = useId();
  const { presets, options } = store.settings.current.value;
  const { name, query, format, formatOptions } = preset;
  /** A name that cannot be stored as it is. */
  const [typedName, setTypedName] = useState<string | null>(null);
  const fault = faultIn(query);
  const errorId = (field: string) => (fault?.field === field ? `${id}-fault` : undefined);

  function change(part: Partial<Preset>, field: string): void {
    const changed = { ...preset, ...part };
    void store.history.change(changed.name, { putPresets: [changed] }, `${preset.id} ${field}`);
  }

  function nameFault(typed: string): string | null {
    if (typed.trim() === '') return translate('nameMissing');
    const isTaken = presets.some((other) => other.id !== preset.id && other.name === typed.trim());
    return isTaken ? translate('nameTaken', typed.trim()) : null;
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works on everything inside
    <section
      class={styles.editor}
      aria-label={translate('editPreset', name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class={styles.line}>
        <TextField
          label={translate('name')}
          value={typedName ?? name}
          isProse
          maxLength={longestPresetName}
          error={typedName === null ? null : nameFault(typedName)}
          autoFocus
          onInput={(typed) => {
            const isWrong = nameFault(typed) !== null;
            setTypedName(isWrong || typed !== typed.trim() ? typed : null);
            if (!isWrong) change({ name: typed.trim() }, 'name');
          }}
        />
        <label class={styles.place}>
          <span class={styles.label} aria-hidden="true">
            {translate('place')}
          </span>
          <Select
            label={translate('place')}
            options={presets.map((_, at) => ({ value: String(at), label: String(at + 1) }))}
            value={String(index)}
            onChange={(at) => onMove(Number(at))}
          />
        </label>
      </div>
      <SearchForm
        query={query}
        errorId={errorId('include')}
        onChange={(part) => change({ query: { ...query, ...part } }, Object.keys(part).join(' '))}
        onSubmit={() => {}}
      />
      <RefineForm
        id={`${id}-refine`}
        query={query}
        errorIds={{ selector: errorId('selector'), exclude: errorId('exclude') }}
        onChange={(part) => change({ query: { ...query, ...part } }, Object.keys(part).join(' '))}
        onSubmit={() => {}}
      />
      <p id={`${id}-fault`} class={fault === null ? 'visually-hidden' : styles.fault} role="status">
        {fault === null ? '' : failureText(fault.failure)}
      </p>
      <FormatSelect
        label={translate('defaultFormat')}
        value={format}
        onChange={(chosen) => change({ format: chosen }, 'format')}
      />
      <FormatForm
        store={store}
        recipe={{ query, format, formatOptions: { ...options.formatOptions, ...formatOptions } }}
        isOfPreset
        onChange={({ fields, template }) =>
          change(
            { formatOptions: { fields: fields ?? formatOptions.fields, template: template ?? formatOptions.template } },
            fields === undefined ? 'template' : 'fields',
          )
        }
      />
      <div>
        <Button label={translate('close')} onClick={onClose} />
      </div>
    </section>
  );
}
