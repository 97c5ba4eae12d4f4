import { useRef } from 'preact/hooks';
import type * as Actions from './list-actions';
import type { ListState } from './list-actions';

/** An action on the list as it is when its turn comes. */
type Action = (actions: typeof Actions, now: ListState) => void;

/** What performs the actions, once it is loaded. */
let loaded: typeof Actions | null = null;

/**
 * Returns a function that performs an action on the list. What performs them is loaded when the first is needed. Actions that come
 * meanwhile are performed in order, each on the list as the one before has left it.
 */
export function useActions(state: ListState): (action: Action) => void {
  const latest = useRef(state);
  const waiting = useRef<Action[]>([]);
  latest.current = state;

  async function performWaiting(): Promise<void> {
    loaded ??= await import('./list-actions');
    for (let next = waiting.current[0]; next !== undefined; next = waiting.current[0]) {
      next(loaded, latest.current);
      // The list is drawn again in between.
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      waiting.current.shift();
    }
  }

  return (action) => {
    if (loaded !== null && waiting.current.length === 0) action(loaded, latest.current);
    else if (waiting.current.push(action) === 1) void performWaiting();
  };
}
