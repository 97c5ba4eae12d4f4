import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { fromFilePattern, withMistake } from '../core/query/pattern-mistake';
import type { Failure } from '../core/result';
import { TextButton } from '../ui/TextButton';
import type { Store } from './store';

interface FailureHelpProps {
  readonly store: Store;
  readonly failure: Failure;
}

/** What is wrong with the query or the page, in words of Sheaf's own where it knows the mistake. */
export function FailureText({ store, failure }: FailureHelpProps) {
  return <>{failureText(withMistake(failure, store.recipe.query.value))}</>;
}

/** Buttons that mend a pattern which is wrong. None for other failures. */
export function FailureButtons({
  store: { recipe },
  failure,
  onLeave,
}: FailureHelpProps & { readonly onLeave: () => void }) {
  if (failure.code !== 'bad-include' && failure.code !== 'bad-exclude') return null;
  const field = failure.code === 'bad-include' ? 'include' : 'exclude';
  const meant = fromFilePattern(recipe.query.value[field]);
  return (
    <>
      {meant !== null && (
        <TextButton
          onClick={() => {
            recipe.change({ [field]: meant });
            onLeave();
          }}
        >
          {translate('usePattern', meant)}
        </TextButton>
      )}
      <TextButton
        onClick={() => {
          recipe.change({ regex: false });
          onLeave();
        }}
      >
        {translate('turnRegexOff')}
      </TextButton>
    </>
  );
}
