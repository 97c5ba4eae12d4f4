/** What went wrong, as a literal that messages, tests and translations share. Each has its sentence in `_locales`. */
export type FailureCode =
  | 'page-closed'
  | 'file-closed'
  | 'page-left'
  | 'page-silent'
  | 'page-endless'
  | 'slow-pattern'
  | 'bad-include'
  | 'bad-exclude'
  | 'bad-selector'
  | 'no-links'
  | 'none-ticked'
  | 'query-changed'
  | 'worker-failed'
  | 'no-last-copy'
  | 'unknown-field'
  | 'open-brace'
  | 'not-in-console'
  | 'ticks-not-in-console'
  | 'clipboard-refused'
  | 'frame-closed'
  | 'link-gone'
  | 'link-hidden'
  | 'link-left'
  | 'import-no-json'
  | 'import-not-sheaf'
  | 'import-too-new'
  | 'import-too-many'
  | 'preset-gone'
  | 'no-preset-at'
  | 'settings-not-kept'
  | 'unexpected';

/** An expected failure: data, so that it travels in messages and is shown in the user's language where there is one. */
export interface Failure {
  readonly code: FailureCode;
  /** The browser's own words, shortened to their point, where it had any; of `unknown-field` the name. */
  readonly detail?: string;
}

/** A value, or the reason why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a success. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Names an expected failure; `detail` is the browser's own message, already shortened. */
export const fail = (code: FailureCode, detail?: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});
