/** Runs a task after those that were handed over before, however they end; gives what it gives. */
export type InTurn = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Creates a queue of tasks that run one after the other. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = Promise.allSettled([done]);
    return done;
  };
}
