import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { densities, themes } from '../core/settings/options';
import type { Density, Theme } from '../core/settings/options';
import { labelled } from '../forms/choice-labels';
import { Choice } from '../ui/Choice';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';

const themeLabels: Record<Theme, MessageKey> = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' };
const densityLabels: Record<Density, MessageKey> = {
  comfortable: 'densityComfortable',
  compact: 'densityCompact',
};

/** Options of how Sheaf looks. */
export function AppearanceSection({ store: { settings, history } }: SectionProps) {
  const { theme, density } = settings.current.value.options;
  const [themeName, densityName] = [translate('theme'), translate('density')];
  return (
    <>
      <OptionRow label={themeName} sentence={translate('themeSentence')}>
        <Choice
          label={themeName}
          options={labelled(themes, themeLabels)}
          value={theme}
          onChange={(chosen) => void history.change(themeName, { options: { theme: chosen } })}
        />
      </OptionRow>
      <OptionRow label={densityName} sentence={translate('densitySentence')}>
        <Choice
          label={densityName}
          options={labelled(densities, densityLabels)}
          value={density}
          onChange={(chosen) => void history.change(densityName, { options: { density: chosen } })}
        />
      </OptionRow>
    </>
  );
}
