import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { matchInChoices } from '../core/query/query';
import type { MatchIn, Query } from '../core/query/query';
import type { Failure, FailureCode } from '../core/result';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import { Toggle } from '../ui/Toggle';
import { labelled } from './choice-labels';
import styles from './QueryForm.module.css';

interface QueryFormProps {
  readonly query: Query;
  readonly failure: Failure | null;
  readonly onChange: (part: Partial<Query>) => void;
  /** Called when Enter is pressed in a field. */
  readonly onSubmit: () => void;
}

const matchInLabels: Record<MatchIn, MessageKey> = { url: 'matchInUrl', text: 'matchInText', either: 'matchInEither' };

/** The failures shown under Filter, or under Exclude if Filter is empty. */
const slow: readonly FailureCode[] = ['slow-pattern'];

/** Edits the patterns, the selector and how they match. */
export function QueryForm({ query, failure, onChange, onSubmit }: QueryFormProps) {
  const errorOf = (...codes: FailureCode[]) => (failure && codes.includes(failure.code) ? failureText(failure) : null);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField
        label={translate('filter')}
        value={query.include}
        placeholder={translate(query.regex ? 'filterPlaceholder' : 'filterPlainPlaceholder')}
        error={errorOf('bad-include', ...(query.include === '' ? [] : slow))}
        autoFocus
        onInput={(include) => onChange({ include })}
      />
      <div class={styles.options}>
        <Choice
          label={translate('matchIn')}
          options={labelled(matchInChoices, matchInLabels)}
          value={query.matchIn}
          onChange={(matchIn) => onChange({ matchIn })}
        />
        <Toggle sign=".*" label={translate('regex')} checked={query.regex} onChange={(regex) => onChange({ regex })} />
        <Toggle
          sign="Aa"
          label={translate('matchCase')}
          checked={query.matchCase}
          onChange={(matchCase) => onChange({ matchCase })}
        />
        <Toggle
          sign="1×"
          label={translate('unique')}
          checked={query.unique}
          onChange={(unique) => onChange({ unique })}
        />
      </div>
      <div class={styles.pair}>
        <TextField
          label={translate('selector')}
          value={query.selector}
          placeholder={translate('selectorPlaceholder')}
          error={errorOf('bad-selector')}
          onInput={(selector) => onChange({ selector })}
        />
        <TextField
          label={translate('exclude')}
          value={query.exclude}
          placeholder={translate('excludePlaceholder')}
          error={errorOf('bad-exclude', ...(query.include === '' ? slow : []))}
          onInput={(exclude) => onChange({ exclude })}
        />
      </div>
      {/* A form without a submit button is not submitted by Enter when it has several fields. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nobody sees or reaches it */}
      <button type="submit" hidden />
    </form>
  );
}
