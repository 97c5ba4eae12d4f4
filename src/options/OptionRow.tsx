import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import styles from './OptionRow.module.css';
import { isFound, SearchContext } from './search';

interface OptionRowProps {
  readonly label: string;
  /** What the option does, in a sentence. */
  readonly sentence: string;
  /** Further words by which it is found. */
  readonly words?: string;
  /** Whether the controls need the whole width, under the sentence. */
  readonly isWide?: boolean;
  /** The controls. */
  readonly children: ComponentChildren;
}

/** An option: its name, what it does, and its controls. It is hidden while something else is searched for. */
export function OptionRow({ label, sentence, words = '', isWide = false, children }: OptionRowProps) {
  const id = useId();
  const search = useContext(SearchContext).value;
  return (
    <div
      class={isWide ? `${styles.row} ${styles.wide}` : styles.row}
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-sentence`}
      data-option
      hidden={!isFound(search, `${label} ${sentence} ${words}`)}
    >
      <div class={styles.words}>
        <h3 id={`${id}-label`} class={styles.label}>
          {label}
        </h3>
        <p id={`${id}-sentence`} class={styles.sentence}>
          {sentence}
        </p>
      </div>
      <div class={styles.controls}>{children}</div>
    </div>
  );
}
