import { translate } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';

/** Returns choices with their names in the user's language, in the same order. */
export function labelled<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, MessageKey>>,
): readonly { readonly value: Value; readonly label: string }[] {
  return values.map((value) => ({ value, label: translate(labels[value]) }));
}
