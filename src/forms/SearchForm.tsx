import type { ComponentChildren } from 'preact';
import { translate } from '../browser/i18n';
import { matchInChoices } from '../core/query/query';
import type { Query } from '../core/query/query';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { Toggle } from '../ui/Toggle';
import { labelled } from './choice-labels';
import { matchInLabels } from './match-in-labels';
import styles from './SearchForm.module.css';

interface SearchFormProps {
  readonly query: Query;
  /** The id of the element that says what is wrong with Filter; absent if nothing is. */
  readonly errorId?: string | undefined;
  /** Whether Filter has the focus at first. */
  readonly autoFocus?: boolean;
  readonly onChange: (part: Partial<Query>) => void;
  /** Called when Enter is pressed in the field. */
  readonly onSubmit: () => void;
  /** A menu in the field. */
  readonly menu?: ComponentChildren;
}

/** Edits the pattern that links must match, and how it matches, on one line. */
export function SearchForm({ query, errorId, autoFocus = false, onChange, onSubmit, menu }: SearchFormProps) {
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
        isLabelShown={false}
        value={query.include}
        placeholder={translate(query.regex ? 'filterPlaceholder' : 'filterPlainPlaceholder')}
        errorId={errorId}
        menu={menu}
        autoFocus={autoFocus}
        onInput={(include) => onChange({ include })}
      >
        <Toggle sign=".*" label={translate('regex')} checked={query.regex} onChange={(regex) => onChange({ regex })} />
        <Toggle
          sign="Aa"
          label={translate('matchCase')}
          checked={query.matchCase}
          onChange={(matchCase) => onChange({ matchCase })}
        />
      </TextField>
      <Select
        label={translate('matchIn')}
        options={labelled(matchInChoices, matchInLabels)}
        value={query.matchIn}
        onChange={(matchIn) => onChange({ matchIn })}
      />
    </form>
  );
}
