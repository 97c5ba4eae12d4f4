import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLatest } from '../ui/use-latest';

/** What is being dragged, by its id, and the index of the item in whose place it would be dropped. */
interface Drag {
  readonly id: string;
  readonly to: number;
}

interface Dragging {
  readonly dragged: string | null;
  readonly target: number | null;
  /** Call this when the pointer goes down on the handle of an item. */
  readonly startDragging: (event: PointerEvent, id: string) => void;
}

/**
 * Lets the items of a list be dragged to another place, with a mouse, a pen or a finger. Escape ends it without a change.
 *
 * @param list - the element whose children are the items
 * @param onDrop - called with the id of the dragged item and the index that it is to have
 */
export function useDragging(list: RefObject<HTMLElement | null>, onDrop: (id: string, to: number) => void): Dragging {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useLatest({ drag, onDrop });
  const isDragging = drag !== null;

  useEffect(() => {
    if (!isDragging) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const end = () => setDrag(null);
    addEventListener(
      'pointermove',
      ({ clientY }) => {
        const to = indexAt(list.current, clientY);
        setDrag((now) => now && { ...now, to });
      },
      { signal },
    );
    addEventListener(
      'pointerup',
      () => {
        const now = latest.current.drag;
        end();
        if (now !== null) latest.current.onDrop(now.id, now.to);
      },
      { signal },
    );
    addEventListener('pointercancel', end, { signal });
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    return () => stop.abort();
  }, [isDragging, latest, list]);

  return {
    dragged: drag?.id ?? null,
    target: drag?.to ?? null,
    startDragging(event, id) {
      if (event.button !== 0) return;
      // Otherwise the text on the way would be selected.
      event.preventDefault();
      setDrag({ id, to: indexAt(list.current, event.clientY) });
    },
  };
}

/** The index of the item at a height of the window, in CSS pixels; of the first or the last one outside of the list. */
function indexAt(list: HTMLElement | null, clientY: number): number {
  const boxes = [...(list?.children ?? [])].map((item) => item.getBoundingClientRect());
  const index = boxes.findIndex(({ bottom }) => clientY < bottom);
  return index === -1 ? boxes.length - 1 : index;
}
