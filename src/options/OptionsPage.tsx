import { useId, useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate, translateCount } from '../browser/i18n';
import { Button } from '../ui/Button';
import { TextButton } from '../ui/TextButton';
import { TextField } from '../ui/TextField';
import styles from './OptionsPage.module.css';
import { SearchContext } from './search';
import { sections } from './sections';
import type { OptionsStore } from './store';

interface OptionsPageProps {
  readonly store: OptionsStore;
}

/** The options page: a search field and a list of the sections beside the sections themselves. */
export function OptionsPage({ store }: OptionsPageProps) {
  const { search } = store;
  const id = useId();
  const main = useRef<HTMLElement | null>(null);
  const foundCount = useFoundCount(main.current, search.value);
  return (
    <SearchContext.Provider value={search}>
      <div class={styles.page}>
        <header class={styles.header}>
          <h1 class={styles.title}>
            <span class={styles.brand} aria-hidden="true" />
            {translate('optionsTitle')}
          </h1>
          <div class={styles.search} role="search">
            <TextField
              label={translate('searchOptions')}
              isLabelShown={false}
              placeholder={translate('searchOptions')}
              value={search.value}
              onInput={(text) => {
                search.value = text;
              }}
            />
            <p class="visually-hidden" role="status">
              {foundCount === null ? '' : translateCount('optionsFound', foundCount)}
            </p>
          </div>
          <nav aria-label={translate('optionSections')}>
            <ul class={styles.contents}>
              {sections.map(({ key, label }) => (
                <li key={key}>
                  <a class={styles.entry} href={`#${key}`}>
                    {translate(label)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main ref={main} class={styles.main}>
          {sections.map(({ key, label, Section }) => (
            <section key={key} id={key} class={styles.section} aria-labelledby={`${id}-${key}`}>
              <h2 id={`${id}-${key}`} class={styles.heading}>
                {translate(label)}
              </h2>
              <div class={styles.options}>
                <Section store={store} />
              </div>
            </section>
          ))}
          {foundCount === 0 && (
            <p class={styles.none}>
              {translate('noOptionFound', search.value)}{' '}
              <TextButton
                onClick={() => {
                  search.value = '';
                }}
              >
                {translate('showAllOptions')}
              </TextButton>
            </p>
          )}
        </main>
        <ChangeBar store={store} />
      </div>
    </SearchContext.Provider>
  );
}

/** How many options are found; `null` if nothing is searched for. */
function useFoundCount(main: HTMLElement | null, search: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  // The options draw themselves again before this.
  useEffect(() => {
    const isSearching = search.trim() !== '' && main !== null;
    setCount(isSearching ? main.querySelectorAll('[data-option]:not([hidden])').length : null);
  }, [main, search]);
  return count;
}

/** What was changed last, with a way back, or why it could not be stored. */
function ChangeBar({ store: { history, settings } }: OptionsPageProps) {
  const failure = settings.failure.value;
  const toUndo = history.toUndo.value;
  const isEmpty = failure === null && history.said.value === '' && toUndo === null;
  return (
    <footer class={isEmpty ? 'visually-hidden' : styles.bar}>
      <p class={failure === null ? styles.said : `${styles.said} ${styles.failed}`} role="status">
        {failure === null ? history.said.value : failureText(failure)}
      </p>
      {failure !== null && <Button label={translate('tryAgain')} onClick={() => void settings.retry()} />}
      {failure === null && toUndo !== null && (
        <TextButton hint={translate('undoChange', toUndo)} onClick={() => void history.undo()}>
          {translate('undo')}
        </TextButton>
      )}
    </footer>
  );
}
