import { translate } from '../browser/i18n';
import styles from './PresetChip.module.css';

export interface PresetChipProps {
  readonly name: string;
  /** Whether it is in use because of the site. */
  readonly isOfSite: boolean;
  readonly onLetGo: () => void;
}

/** Says which preset is in use, and lets go of it in one click. */
export function PresetChip({ name, isOfSite, onLetGo }: PresetChipProps) {
  return (
    <p class={styles.chip}>
      <span>{translate(isOfSite ? 'presetOfSite' : 'presetInUse', name)}</span>
      <button type="button" aria-label={translate('letGo', name)} title={translate('letGo', name)} onClick={onLetGo}>
        ×
      </button>
    </p>
  );
}
