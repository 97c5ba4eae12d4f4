import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { formatOf } from '../core/formats/formats';
import type { FormatOptions } from '../core/formats/parts/format-options';
import type { Recipe } from '../core/presets/recipe';
import { succeed } from '../core/result';
import { FormatChoices, TemplateField } from '../forms/FormatOptionsForm';
import styles from './FormatForm.module.css';
import type { OptionsStore } from './store';

interface FormatFormProps {
  readonly store: OptionsStore;
  readonly recipe: Recipe;
  /** Whether the line ending and the shell can be set here, which presets do not have. */
  readonly isOfPreset?: boolean;
  readonly onChange: (part: Partial<FormatOptions>) => void;
}

/** The options of a format, with an example that follows them. */
export function FormatForm({ store, recipe, isOfPreset = false, onChange }: FormatFormProps) {
  const { format, formatOptions: options } = recipe;
  const example = useExample(store, recipe);
  const error = example.ok ? null : failureText(example.failure);
  const hasTemplate = formatOf(format).options.includes('template');
  return (
    <>
      <TemplateField format={format} options={options} onChange={onChange} templateError={error} />
      <div class={styles.choices}>
        <FormatChoices format={format} options={options} isOfPreset={isOfPreset} onChange={onChange} />
      </div>
      {error !== null && !hasTemplate && <p class={styles.error}>{error}</p>}
      {example.ok && (
        <pre class={styles.example} role="img" aria-label={`${translate('example')}: ${example.value}`}>
          {example.value}
        </pre>
      )}
    </>
  );
}

/** Two links rendered by a recipe. Updated when the recipe changes. */
function useExample({ examples }: OptionsStore, recipe: Recipe) {
  const [example, setExample] = useState(succeed(''));
  const asText = JSON.stringify(recipe);
  useEffect(() => {
    let isWanted = true;
    // The same recipe as `recipe`, which is a new object in each render.
    void examples(JSON.parse(asText) as Recipe).then((result) => isWanted && setExample(result));
    return () => {
      isWanted = false;
    };
  }, [examples, asText]);
  return example;
}
