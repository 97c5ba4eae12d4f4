/** The value of a key; made when it is first asked for. */
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
