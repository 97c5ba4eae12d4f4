import { formatDate } from '../browser/format-date';
import { translate, translateCount } from '../browser/i18n';
import { TextButton } from '../ui/TextButton';
import { OptionRow } from './OptionRow';
import styles from './PresetBin.module.css';
import type { SectionProps } from './sections';

/** The presets that were deleted lately, each with a button that restores it. Absent if there are none. */
export function PresetBin({ store: { bin, history } }: SectionProps) {
  const deleted = bin.value;
  if (deleted.length === 0) return null;
  return (
    <OptionRow
      label={translateCount('deletedPresets', deleted.length)}
      sentence={translate('deletedPresetsSentence')}
      isWide
    >
      <ul class={styles.list}>
        {deleted.map(({ preset, deletedAt }) => (
          <li key={preset.id} class={styles.item}>
            <bdi class={styles.name}>{preset.name}</bdi>
            <span class={styles.when}>{formatDate(deletedAt)}</span>
            <TextButton
              label={translate('restorePreset', preset.name)}
              onClick={() => void history.change(preset.name, { putPresets: [preset] })}
            >
              {translate('restore')}
            </TextButton>
          </li>
        ))}
      </ul>
    </OptionRow>
  );
}
