import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Returns a part of the interface that is loaded once it is wanted; `null` until it is there. It adds nothing to what the popup
 * loads at first.
 *
 * @param load - must be the same function in each render
 */
export function useLoaded<Part>(load: () => Promise<Part>, isWanted: boolean): Part | null {
  const [loaded, setLoaded] = useState<{ readonly part: Part } | null>(null);
  // Before the browser paints: what has been loaded already is shown in the same frame.
  useLayoutEffect(() => {
    if (isWanted) void load().then((part) => setLoaded({ part }));
  }, [load, isWanted]);
  return loaded?.part ?? null;
}
