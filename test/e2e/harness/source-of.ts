/**
 * The source of a call of `inside` with one argument, to be run elsewhere. `__name` is what esbuild (under tsx) wraps around
 * inner functions to keep their names; elsewhere there is no such function, so the call brings one.
 *
 * @param argument - an expression that means something over there: `window`, `content`.
 */
export function sourceOfCall<T>(inside: (window: Window) => T, argument: string): string {
  return `((__name) => (${String(inside)})(${argument}))((named) => named)`;
}
