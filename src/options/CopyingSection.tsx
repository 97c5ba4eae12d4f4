import { translate } from '../browser/i18n';
import { FormatSelect } from '../forms/FormatSelect';
import { Select } from '../ui/Select';
import { ways } from '../take/ways';
import { FormatForm } from './FormatForm';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';

/** Options of what is copied, and of what a key and a click do. */
export function CopyingSection({ store }: SectionProps) {
  const { settings, history, desk } = store;
  const { options } = settings.current.value;
  const { format, formatOptions, enterDoes } = options;
  const [formatName, enterName] = [translate('defaultFormat'), translate('enterKey')];
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
    </>
  );
}
