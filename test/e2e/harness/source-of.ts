/**
 * Returns the source of a call of `inside` with one argument, to be run elsewhere. esbuild (under tsx) wraps inner functions in
 * `__name` to keep their names; elsewhere there is no such function, so the source includes one.
 *
 * @param argument - an expression that is meaningful there: `window`, `content`
 */
export function sourceOfCall<T>(inside: (window: Window) => T, argument: string): string {
  return `((__name) => (${String(inside)})(${argument}))((named) => named)`;
}
