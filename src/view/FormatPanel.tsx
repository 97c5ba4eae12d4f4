import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { formatLabel } from '../browser/format-label';
import { translate } from '../browser/i18n';
import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import type { FormatOptions } from '../core/formats/parts/format-options';
import { succeed } from '../core/result';
import { FormatChoices, TemplateField } from '../forms/FormatOptionsForm';
import { Button } from '../ui/Button';
import styles from './FormatPanel.module.css';
import type { Store } from './store';

interface FormatPanelProps {
  readonly store: Store;
  readonly format: FormatId;
  readonly onClose: () => void;
}

/** Whether an option changes what an example shows. Line endings are invisible. */
const showsInExample = (option: keyof FormatOptions): boolean => option !== 'lineEnding';

/** The options of a format, with the first links rendered as an example. */
export function FormatPanel({ store, format, onClose }: FormatPanelProps) {
  const options = store.recipe.formatOptions.value;
  const change = store.recipe.setFormatOptions;
  const label = formatLabel(format);
  const { hint, options: ofFormat } = formatOf(format);
  const example = useExample(store, format);
  const error = example.ok ? null : failureText(example.failure);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works on everything inside
    <section
      class={styles.panel}
      data-part="options"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <TemplateField format={format} options={options} onChange={change} templateError={error} />
      {error !== null && !ofFormat.includes('template') && (
        <p class={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && error === null && <p class={styles.hint}>{translate(hint)}</p>}
      <div class={styles.options}>
        <FormatChoices format={format} options={options} onChange={change} />
        <Button label={translate('close')} onClick={onClose} />
      </div>
      {ofFormat.some(showsInExample) && example.ok && example.value !== '' && (
        <pre class={styles.example} role="img" aria-label={`${translate('example')}: ${example.value}`}>
          {example.value}
        </pre>
      )}
    </section>
  );
}

/** The first ticked links rendered in a format. Updated when the ticks or the options change. */
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
