import { translate } from '../browser/i18n';
import { orders } from '../core/query/query';
import type { Query } from '../core/query/query';
import { sites } from '../core/query/site';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import { Toggle } from '../ui/Toggle';
import { labelled } from './choice-labels';
import styles from './RefineForm.module.css';
import { cleaningLabels, cleanings, orderLabels, siteLabels } from './refinement-labels';

interface RefineFormProps {
  readonly id: string;
  readonly query: Query;
  /** The id of the element that says what is wrong with one of the fields; absent if nothing is. */
  readonly errorIds: { readonly selector?: string | undefined; readonly exclude?: string | undefined };
  readonly onChange: (part: Partial<Query>) => void;
  /** Called when Enter is pressed in a field. */
  readonly onSubmit: () => void;
}

/** Edits what narrows and arranges the list beyond the filter: selector, exclusion, sites, order and the cleaning of URLs. */
export function RefineForm({ id, query, errorIds, onChange, onSubmit }: RefineFormProps) {
  return (
    <form
      id={id}
      class={styles.form}
      data-part="refine"
      aria-label={translate('refine')}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div class={styles.fields}>
        <TextField
          label={translate('selector')}
          value={query.selector}
          placeholder={translate('selectorPlaceholder')}
          errorId={errorIds.selector}
          onInput={(selector) => onChange({ selector })}
        />
        <TextField
          label={translate('exclude')}
          value={query.exclude}
          placeholder={translate('excludePlaceholder')}
          errorId={errorIds.exclude}
          onInput={(exclude) => onChange({ exclude })}
        />
      </div>
      <div class={styles.line}>
        <Choice
          label={translate('site')}
          isLabelShown
          options={labelled(sites, siteLabels)}
          value={query.site}
          onChange={(site) => onChange({ site })}
        />
        <Toggle label={translate('unique')} checked={query.unique} onChange={(unique) => onChange({ unique })} />
      </div>
      <div class={styles.line}>
        <Choice
          label={translate('order')}
          isLabelShown
          options={labelled(orders, orderLabels)}
          value={query.order}
          onChange={(order) => onChange({ order })}
        />
        <Toggle label={translate('reverse')} checked={query.reverse} onChange={(reverse) => onChange({ reverse })} />
        <Toggle
          label={translate('groupByHost')}
          checked={query.groupByHost}
          onChange={(groupByHost) => onChange({ groupByHost })}
        />
      </div>
      <div class={styles.line} role="group" aria-label={translate('clean')}>
        <span class={styles.label} aria-hidden="true">
          {translate('clean')}
        </span>
        {cleanings.map((name) => (
          <Toggle
            key={name}
            label={translate(cleaningLabels[name][0])}
            hint={translate(cleaningLabels[name][1])}
            checked={query.clean[name]}
            onChange={(isOn) => onChange({ clean: { ...query.clean, [name]: isOn } })}
          />
        ))}
      </div>
      {/* A form without a submit button is not submitted by Enter when it has several fields. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nobody sees or reaches it */}
      <button type="submit" hidden />
    </form>
  );
}
