import { formatNumber, translate } from '../browser/i18n';
import { matchBudgetBounds } from '../core/settings/options';
import { NumberField } from '../ui/NumberField';
import { Switch } from '../ui/Switch';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';

const msPerSecond = 1000;
const bounds = { min: matchBudgetBounds.min / msPerSecond, max: matchBudgetBounds.max / msPerSecond };

/** Options of how patterns run, and of the query last used. */
export function MatchingSection({ store: { settings, history } }: SectionProps) {
  const { matchBudgetMs, keepsQuery } = settings.current.value.options;
  const [budgetName, keepName] = [translate('matchBudget'), translate('keepQuery')];
  return (
    <>
      <OptionRow label={budgetName} sentence={translate('matchBudgetSentence')}>
        <NumberField
          label={budgetName}
          unit={translate('seconds')}
          value={matchBudgetMs / msPerSecond}
          bounds={bounds}
          step={bounds.min}
          error={translate('outOfBounds', formatNumber(bounds.min), formatNumber(bounds.max))}
          onChange={(seconds) =>
            void history.change(
              budgetName,
              { options: { matchBudgetMs: Math.round(seconds * msPerSecond) } },
              'matchBudgetMs',
            )
          }
        />
      </OptionRow>
      <OptionRow label={keepName} sentence={translate('keepQuerySentence')}>
        <Switch
          label={keepName}
          checked={keepsQuery}
          onChange={(isOn) => void history.change(keepName, { options: { keepsQuery: isOn } })}
        />
      </OptionRow>
    </>
  );
}
