/** Runs a task once all earlier ones have ended, in success or failure. Resolves to the result of the task. */
export type InTurn = <Value>(task: () => Promise<Value>) => Promise<Value>;

/** Creates a queue of tasks that run one after another. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = Promise.allSettled([done]);
    return done;
  };
}
