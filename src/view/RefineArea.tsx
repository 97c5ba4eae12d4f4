import { isRefined } from '../core/query/arranged';
import { RefineForm } from '../forms/RefineForm';
import { fieldAtFault } from './news';
import { RefineChips } from './RefineChips';
import type { Store } from './store';

interface RefineAreaProps {
  readonly id: string;
  readonly store: Store;
  /** The id of the status line, which says what is wrong with a field. */
  readonly statusId: string;
  readonly onSubmit: () => void;
  /** Called after the control that had the focus was removed. */
  readonly onLeave: () => void;
}

/** What refines the query: the form while it is open, and otherwise a chip for each thing that is in use. */
export function RefineArea({ id, store, statusId, onSubmit, onLeave }: RefineAreaProps) {
  const { query, change } = store.recipe;
  const atFault = fieldAtFault(store);
  if (store.desk.current.value.isRefineOpen) {
    return (
      <RefineForm
        id={id}
        query={query.value}
        errorIds={{
          selector: atFault === 'selector' ? statusId : undefined,
          exclude: atFault === 'exclude' ? statusId : undefined,
        }}
        onChange={change}
        onSubmit={onSubmit}
      />
    );
  }
  return isRefined(query.value) ? <RefineChips query={query.value} onChange={change} onGone={onLeave} /> : null;
}
