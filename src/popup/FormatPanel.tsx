import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { lineEndings, shells } from '../core/format-options';
import type { FormatOptions, LineEnding, Shell } from '../core/format-options';
import { formatOf } from '../core/formats';
import type { FormatId } from '../core/formats';
import { linkFields } from '../core/link-fields';
import { succeed } from '../core/result';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { formatLabel } from '../browser/format-words';
import { TextField } from '../ui/TextField';
import { Toggle } from '../ui/Toggle';
import styles from './FormatPanel.module.css';
import type { Store } from '../view/store';

export interface FormatPanelProps {
  readonly store: Store;
  readonly format: FormatId;
  readonly onClose: () => void;
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

/** Whether an option changes what an example shows: line endings cannot be seen. */
const showsInExample = (option: keyof FormatOptions): boolean => option !== 'lineEnding';

/** What a format leaves to the user, with what it makes of the first links, once the format was used. */
export function FormatPanel({ store, format, onClose }: FormatPanelProps) {
  const options = store.recipe.formatOptions.value;
  const change = store.recipe.setFormatOptions;
  const label = formatLabel(format);
  const { file, hint, options: left } = formatOf(format);
  const leaves = (option: keyof FormatOptions) => left.includes(option);
  const example = useExample(store, format);
  const error = example.ok ? null : failureText(example.failure);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is for whatever is in here
    <section
      class={styles.panel}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {leaves('template') && (
        <TextField
          label={translate('template')}
          value={options.template}
          placeholder={translate('templatePlaceholder')}
          error={error}
          onInput={(template) => change({ template })}
        />
      )}
      {error !== null && !leaves('template') && (
        <p class={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && error === null && <p class={styles.hint}>{translate(hint)}</p>}
      <div class={styles.options}>
        {leaves('fields') && <Fields fields={options.fields} onChange={(fields) => change({ fields })} />}
        {leaves('lineEnding') && (
          <Choice
            label={translate('lineEnding')}
            isLabelShown
            options={lineEndings.map((value) => ({ value, label: translate(lineEndingLabels[value]) }))}
            value={options.lineEnding}
            onChange={(lineEnding) => change({ lineEnding })}
          />
        )}
        {leaves('shell') && (
          <Choice
            label={translate('shell')}
            isLabelShown
            options={shells.map((value) => ({ value, label: translate(shellLabels[value]) }))}
            value={options.shell}
            onChange={(shell) => change({ shell })}
          />
        )}
        <Toggle
          label={translate('isDefault', label)}
          checked={store.recipe.format.value === format}
          onChange={(isInUse) => store.recipe.setFormat(isInUse ? format : 'json')}
        />
      </div>
      {left.some(showsInExample) && example.ok && example.value !== '' && (
        <pre class={styles.example} role="img" aria-label={`${translate('example')}: ${example.value}`}>
          {example.value}
        </pre>
      )}
      <div class={styles.buttons}>
        <Button isOff={!example.ok} onClick={() => void store.taking.take('copy', format)}>
          {translate('copyAs', label)}
        </Button>
        <Button isOff={!example.ok} onClick={() => void store.taking.take('download', format)}>
          {translate('downloadAs', file.extension)}
        </Button>
        <Button onClick={onClose}>{translate('close')}</Button>
      </div>
    </section>
  );
}

interface FieldsProps {
  readonly fields: FormatOptions['fields'];
  readonly onChange: (fields: FormatOptions['fields']) => void;
}

/** A tick for each field; the last one stays, since a row of nothing is no row. */
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

/** What the format makes of the first links that are taken, updated when these or its options change. */
function useExample(store: Store, format: FormatId) {
  const [example, setExample] = useState(succeed(''));
  const formatOptions = store.recipe.formatOptions.value;
  const ticked = store.ticks.ticked.value;
  useEffect(() => {
    let isWanted = true;
    void store.taking.example(format).then((result) => isWanted && setExample(result));
    return () => {
      isWanted = false;
    };
  }, [store, format, formatOptions, ticked]);
  return example;
}
