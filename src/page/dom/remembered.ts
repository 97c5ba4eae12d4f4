/** Returns the value of a key, which is computed when it is first needed. */
export function remembered<Key, Value extends object | null>(
  values: Map<Key, Value>,
  key: Key,
  make: (key: Key) => Value,
): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = make(key);
    values.set(key, value);
  }
  return value;
}
