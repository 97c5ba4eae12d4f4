import { parseFilter } from '../core/query/filter';
import { withMistake } from '../core/query/pattern-mistake';
import type { Query } from '../core/query/query';
import { badSelector } from '../core/query/selector';
import type { Failure } from '../core/result';

/** What is wrong with a query, and the field that it is in. */
interface Fault {
  readonly field: 'include' | 'exclude' | 'selector';
  readonly failure: Failure;
}

/** Returns what is wrong with a query, on whatever page it is used; `null` if nothing is. */
export function faultIn(query: Query): Fault | null {
  const filter = parseFilter(query);
  if (!filter.ok) {
    const field = filter.failure.code === 'bad-exclude' ? 'exclude' : 'include';
    return { field, failure: withMistake(filter.failure, query) };
  }
  if (query.selector.trim() === '') return null;
  try {
    document.createDocumentFragment().querySelector(query.selector);
    return null;
  } catch (error) {
    return { field: 'selector', failure: badSelector(error instanceof Error ? error.message : String(error)) };
  }
}
