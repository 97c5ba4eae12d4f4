import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../ui/use-latest';

/**
 * Lets a file be dropped anywhere on the page. Otherwise the browser would open it in place of the page.
 *
 * @returns whether a file is over the page
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useLatest(onFile);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!isFile(event)) return;
        event.preventDefault();
        setIsOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setIsOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setIsOver(false);
        const file = event.dataTransfer?.files[0];
        if (file === undefined) return;
        event.preventDefault();
        latest.current(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [latest]);
  return isOver;
}
