import { useEffect, useState } from 'preact/hooks';
import type { CountPart } from './counts';
import type { News } from './news';
import type { Store } from './store';

interface AnnouncerProps {
  readonly store: Store;
  /** What the status line says: the news, or the counts if there are none. */
  readonly news: News | null;
  readonly counts: readonly CountPart[];
}

/** How long a text must stay the same before it is heard, in milliseconds. Counts change with each key and each run of links. */
const pauseMs = 600;

/** How long a text stays after it was announced, in milliseconds: whoever reads on finds it in the status line, and not twice. */
const staysMs = 2000;

/** Announces the status line to screen readers: once for a word that was typed, not once for each of its letters. */
export function Announcer({ store, news, counts }: AnnouncerProps) {
  const text = news?.text ?? counts.map((part) => part.text).join(' · ');
  // The same words about another notice are heard again.
  const cause = store.notices.notice.value;
  // How many tabs are open changes as fast as a count does.
  const isAtOnce = news !== null && cause?.kind !== 'opening';
  const [said, setSaid] = useState({ text: '', turn: 0 });
  useEffect(() => {
    const timer = setTimeout(() => setSaid(({ turn }) => ({ text, turn: turn + 1 })), isAtOnce ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text, isAtOnce, cause]);
  useEffect(() => {
    const timer = setTimeout(() => setSaid((last) => ({ ...last, text: '' })), staysMs);
    return () => clearTimeout(timer);
  }, [said.turn]);
  return (
    <div class="visually-hidden" aria-live="polite">
      {said.text !== '' && <p key={said.turn}>{said.text}</p>}
    </div>
  );
}
