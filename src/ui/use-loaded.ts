import { useEffect, useState } from 'preact/hooks';

/**
 * Loads a part of the interface once it is wanted, so that it does not add to what the popup opens with; `null` until it is there.
 *
 * @param load - the same function at each call
 */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  useEffect(() => {
    if (isWanted) void load().then((part) => setLoaded({ part }));
  }, [load, isWanted]);
  return loaded?.part ?? null;
}
