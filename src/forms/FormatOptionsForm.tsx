import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { defaultPresetOptions, lineEndings, shells } from '../core/formats/parts/format-options';
import type { FormatOptions, LineEnding, PresetOptions, Shell } from '../core/formats/parts/format-options';
import { linkFields } from '../core/links/link-fields';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import { Toggle } from '../ui/Toggle';
import { labelled } from './choice-labels';
import styles from './FormatOptionsForm.module.css';

interface FormatOptionsFormProps {
  readonly format: FormatId;
  readonly options: FormatOptions;
  readonly onChange: (part: Partial<FormatOptions>) => void;
  /** What is wrong with the template, or `null`. */
  readonly templateError: string | null;
  /** Whether these are the options of a preset, which has no line ending and no shell of its own. */
  readonly isOfPreset?: boolean;
}

const lineEndingLabels: Record<LineEnding, MessageKey> = {
  system: 'lineEndingSystem',
  lf: 'lineEndingLf',
  crlf: 'lineEndingCrlf',
};
const shellLabels: Record<Shell, MessageKey> = {
  system: 'shellSystem',
  posix: 'shellPosix',
  powershell: 'shellPowerShell',
};

const isPresetOption = (option: keyof FormatOptions): option is keyof PresetOptions =>
  Object.hasOwn(defaultPresetOptions, option);

/** Edits the template of a format that has one. */
export function TemplateField({ format, options, onChange, templateError }: FormatOptionsFormProps) {
  if (!formatOf(format).options.includes('template')) return null;
  return (
    <TextField
      label={translate('template')}
      value={options.template}
      placeholder={translate('templatePlaceholder')}
      error={templateError}
      onInput={(template) => onChange({ template })}
    />
  );
}

/** Edits the options of a format that are chosen instead of typed. */
export function FormatChoices({
  format,
  options,
  isOfPreset = false,
  onChange,
}: Omit<FormatOptionsFormProps, 'templateError'>) {
  const has = (option: keyof FormatOptions) =>
    formatOf(format).options.includes(option) && !(isOfPreset && !isPresetOption(option));
  return (
    <>
      {has('fields') && <Fields fields={options.fields} onChange={(fields) => onChange({ fields })} />}
      {has('lineEnding') && (
        <Choice
          label={translate('lineEnding')}
          isLabelShown
          options={labelled(lineEndings, lineEndingLabels)}
          value={options.lineEnding}
          onChange={(lineEnding) => onChange({ lineEnding })}
        />
      )}
      {has('shell') && (
        <Choice
          label={translate('shell')}
          isLabelShown
          options={labelled(shells, shellLabels)}
          value={options.shell}
          onChange={(shell) => onChange({ shell })}
        />
      )}
    </>
  );
}

interface FieldsProps {
  readonly fields: FormatOptions['fields'];
  readonly onChange: (fields: FormatOptions['fields']) => void;
}

/** A toggle for each field. The last one that is on cannot be turned off. */
function Fields({ fields, onChange }: FieldsProps) {
  return (
    <div class={styles.fields} role="group" aria-label={translate('fields')}>
      {linkFields.map((field) => (
        <Toggle
          key={field}
          label={field}
          checked={fields.includes(field)}
          isOff={fields.length === 1 && fields.includes(field)}
          onChange={(isWanted) =>
            onChange(linkFields.filter((other) => (other === field ? isWanted : fields.includes(other))))
          }
        />
      ))}
    </div>
  );
}
