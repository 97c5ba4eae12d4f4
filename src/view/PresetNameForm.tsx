import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { longestPresetName } from '../core/presets/preset';
import { TextButton } from '../ui/TextButton';
import { savePreset, suggestName, updatePreset } from './preset-actions';
import styles from './PresetNameForm.module.css';
import type { Store } from './store';

interface PresetNameFormProps {
  readonly store: Store;
  /** Called when the preset is being stored, or will not be. */
  readonly onDone: () => void;
}

/** Asks for the name of a preset, in the place of the chips. Saving under the name of a preset replaces it. */
export function PresetNameForm({ store, onDone }: PresetNameFormProps) {
  const [suggested] = useState(() => suggestName(store));
  const [typed, setTyped] = useState(suggested);
  const input = useRef<HTMLInputElement | null>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const name = typed.trim() || suggested;
  const existing = store.settings.current.value.presets.find((preset) => preset.name === name);

  function save(): void {
    void (existing === undefined ? savePreset(store, name) : updatePreset(store, existing));
    onDone();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, isComposing } = event;
    if (isComposing || (key !== 'Enter' && key !== 'Escape')) return;
    // In this field Enter saves: it does not copy.
    event.preventDefault();
    if (key === 'Enter') save();
    else onDone();
  }

  return (
    <div class={styles.form} role="group" aria-label={translate('savePreset')}>
      <input
        ref={input}
        class={styles.input}
        type="text"
        dir="auto"
        value={typed}
        placeholder={suggested}
        maxLength={longestPresetName}
        aria-label={translate('presetName')}
        autocomplete="off"
        spellcheck={false}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <TextButton onClick={save}>{translate(existing === undefined ? 'saveUnderName' : 'replacePreset')}</TextButton>
      <TextButton onClick={onDone}>{translate('cancel')}</TextButton>
    </div>
  );
}
