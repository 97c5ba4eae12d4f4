import { useEffect, useState } from 'preact/hooks';
import { translate, translateCount } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { patternExamples } from '../core/query/examples';
import { defaultQuery } from '../core/query/query';
import type { Query } from '../core/query/query';
import { Dialog } from '../ui/Dialog';
import { TextButton } from '../ui/TextButton';
import styles from './Help.module.css';
import { helpKeys } from './help-keys';
import type { Store } from './store';

interface HelpProps {
  readonly store: Store;
  /** Called when it was closed. The focus is then where it was before. */
  readonly onClose: () => void;
}

/** An example, and how many links it lists on this page. */
interface Example {
  readonly code: string;
  readonly count: number;
}

/** What the signs in patterns mean, with examples that mean the same on every page. */
const signs: readonly (readonly [code: string, meaning: MessageKey])[] = [
  [String.raw`\.pdf`, 'helpDot'],
  ['^https', 'helpStart'],
  ['/$', 'helpEnd'],
  ['react|vue', 'helpEither'],
  ['page=[0-9]+', 'helpDigits'],
  ['a.*b', 'helpAnything'],
  ['^(?!.*login)', 'helpNot'],
];

/** A cheat sheet: patterns and selectors, with examples that work on the page at hand, and all keys. A click tries an example. */
export function Help({ store, onClose }: HelpProps) {
  const patterns = usePatternExamples(store);
  const selectors = useSelectorExamples(store);
  const tryOut = (part: Partial<Query>, close: () => void) => () => {
    store.recipe.change(part);
    close();
  };
  return (
    <Dialog title={translate('help')} onClose={onClose}>
      {(close) => (
        <>
          <h3>{translate('helpPatterns')}</h3>
          <p>{translate('helpPatternsHow')}</p>
          <Examples
            examples={patterns}
            onTry={({ code }) => tryOut({ include: code, regex: true, matchIn: 'url' }, close)}
          />
          <dl class={styles.pairs}>
            {signs.map(([code, meaning]) => (
              <div key={code}>
                <dt>
                  <code dir="ltr">{code}</code>
                </dt>
                <dd>{translate(meaning)}</dd>
              </div>
            ))}
          </dl>
          <h3>{translate('helpSelectors')}</h3>
          <p>{translate('helpSelectorsHow')}</p>
          <Examples examples={selectors} onTry={({ code }) => tryOut({ selector: code }, close)} />
          <h3>{translate('helpKeys')}</h3>
          <dl class={styles.pairs}>
            {helpKeys.map(([keys, meaning]) => (
              <div key={meaning}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{translate(meaning)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Dialog>
  );
}

interface ExamplesProps {
  readonly examples: readonly Example[];
  readonly onTry: (example: Example) => () => void;
}

/** Examples as buttons, with the number of links that each lists. */
function Examples({ examples, onTry }: ExamplesProps) {
  return (
    <ul class={styles.examples}>
      {examples.map((example) => (
        <li key={example.code}>
          <TextButton onClick={onTry(example)}>
            <code dir="ltr">{example.code}</code>{' '}
            <span class={styles.count}>{translateCount('countAll', example.count)}</span>
          </TextButton>
        </li>
      ))}
    </ul>
  );
}

function usePatternExamples(store: Store): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    void (async () => {
      const { links } = store.listing.selection.value;
      for (const code of patternExamples(links, store.page.page.value.url)) {
        const count = await store.count({ ...defaultQuery, include: code });
        if (count?.ok && count.value > 0) setExamples((before) => [...before, { code, count: count.value }]);
      }
    })();
  }, [store]);
  return examples;
}

function useSelectorExamples({ outside }: Store): readonly Example[] {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  useEffect(() => {
    void outside
      .selectorExamples()
      .then((found) => setExamples(found.map(({ selector, count }) => ({ code: selector, count }))));
  }, [outside]);
  return examples;
}
