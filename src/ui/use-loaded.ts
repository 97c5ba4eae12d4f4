import { useEffect, useState } from 'preact/hooks';

/** Loads a part of the interface. It must be the same function each time. */
type Load<Part> = () => Promise<Part>;

/** The parts that were loaded before they were wanted, by what loads them. */
const parts = new WeakMap<Load<unknown>, unknown>();

/** Loads a part before it is drawn, so that it is there in the frame that first wants it. */
export async function loadFirst<Part>(load: Load<Part>): Promise<void> {
  parts.set(load, await load());
}

/**
 * Returns a part of the interface that is loaded once it is wanted; `null` until it is there. It adds nothing to what the popup
 * loads at first.
 */
export function useLoaded<Part>(load: Load<Part>, isWanted: boolean): Part | null {
  // What this function loads has this type.
  const [loaded, setLoaded] = useState(parts.get(load) as Part | undefined);
  // After the browser has painted: what is not needed for the first rows must not delay them.
  useEffect(() => {
    if (!isWanted || loaded !== undefined) return;
    void load().then((part) => setLoaded(() => part));
  }, [load, isWanted, loaded]);
  return isWanted ? (loaded ?? null) : null;
}
