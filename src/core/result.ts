/** What went wrong, as a code that messages, tests and translations share. `_locales` has a sentence for each code. */
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
  | 'nothing-to-fetch'
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
  | 'import-too-large'
  | 'file-unreadable'
  | 'preset-gone'
  | 'no-preset-at'
  | 'settings-not-kept'
  | 'not-deleted'
  | 'sync-missing'
  | 'sync-refused'
  | 'sync-full'
  | 'sync-busy'
  | 'unexpected';

/** The commonest mistakes in patterns. What else can be wrong is described by the browser. */
export type PatternMistake = 'open-group' | 'extra-parenthesis' | 'open-class' | 'nothing-to-repeat' | 'end-backslash';

/** An expected failure. It is data, so it can be sent in messages and shown in the user's language. */
export interface Failure {
  readonly code: FailureCode;
  /**
   * What the sentence for the code mentions, if it has a place for it: the browser's own message, shortened to its point, or a
   * value such as the name of an unknown field.
   */
  readonly detail?: string;
  /** The mistake in a pattern, if it is a common one. Then its sentence is Sheaf's own, and not the browser's. */
  readonly mistake?: PatternMistake;
  /** The sign that the mistake is about. */
  readonly sign?: string;
}

/** A value, or the reason why there is none. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Wraps a value as a success. */
export const succeed = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** Returns an expected failure. A `detail` from the browser must already be shortened. */
export const fail = (code: FailureCode, detail?: string): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});
