import { translate } from '../browser/i18n';
import type { Preset } from '../core/presets/preset';
import styles from './PresetChip.module.css';
import type { Store } from './store';

interface PresetChipProps {
  readonly store: Store;
  readonly preset: Preset;
}

/** The name of the preset in use, with a button that stops using it. */
export function PresetChip({ store, preset: { name } }: PresetChipProps) {
  const stop = translate('stopPreset', name);
  return (
    <p class={styles.chip}>
      <span>{translate(store.recipe.siteInUse.value === null ? 'presetInUse' : 'presetOfSite', name)}</span>
      <button type="button" aria-label={stop} title={stop} onClick={store.recipe.stopPreset}>
        ×
      </button>
    </p>
  );
}
