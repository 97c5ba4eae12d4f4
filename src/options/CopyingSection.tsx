import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { clickActions } from '../core/settings/options';
import type { ClickAction } from '../core/settings/options';
import { labelled } from '../forms/choice-labels';
import { FormatSelect } from '../forms/FormatSelect';
import { Choice } from '../ui/Choice';
import { Select } from '../ui/Select';
import { ways } from '../take/ways';
import { FormatForm } from './FormatForm';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';

const clickLabels: Record<ClickAction, MessageKey> = { 'open-popup': 'openPopup', copy: 'clickCopies' };

/** Options of what is copied, and of what a key and a click do. */
export function CopyingSection({ store }: SectionProps) {
  const { settings, history, desk } = store;
  const { options } = settings.current.value;
  const { format, formatOptions, enterDoes, clickDoes } = options;
  const [formatName, enterName, clickName] = [translate('defaultFormat'), translate('enterKey'), translate('click')];
  const wayOptions = Object.entries(ways).map(([value, { label }]) => ({ value, label: translate(label) }));
  return (
    <>
      <OptionRow label={formatName} sentence={translate('defaultFormatSentence')} isWide>
        <FormatSelect
          label={formatName}
          value={format}
          onChange={(chosen) => void history.change(formatName, { options: { format: chosen } })}
        />
        <FormatForm
          store={store}
          recipe={{ query: desk.current.value.query, format, formatOptions }}
          onChange={(part) =>
            void history.change(translate('formatOptions'), { formatOptions: part }, Object.keys(part).join(' '))
          }
        />
      </OptionRow>
      <OptionRow label={enterName} sentence={translate('enterKeySentence')}>
        <Select
          label={enterName}
          options={wayOptions}
          value={wayOptions.some(({ value }) => value === enterDoes) ? enterDoes : 'copy'}
          onChange={(chosen) => void history.change(enterName, { options: { enterDoes: chosen } })}
        />
      </OptionRow>
      <OptionRow label={clickName} sentence={translate('clickSentence')}>
        <Choice
          label={clickName}
          options={labelled(clickActions, clickLabels)}
          value={clickDoes}
          onChange={(chosen) => void history.change(clickName, { options: { clickDoes: chosen } })}
        />
      </OptionRow>
    </>
  );
}
