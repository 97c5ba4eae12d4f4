import { useRef } from 'preact/hooks';

/** Returns an object that always holds the value of the latest render, for listeners that outlive a render. */
export function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
