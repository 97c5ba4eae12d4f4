import { useEffect, useState } from 'preact/hooks';

interface AnnouncerProps {
  /** What the status line says. */
  readonly text: string;
  /** Whether it is heard at once. Otherwise it is heard once it has stayed the same for a moment. */
  readonly isAtOnce: boolean;
  /** A new value for something that is to be heard again, even in the same words. */
  readonly cause: unknown;
}

/** How long a text must stay the same before it is heard, in milliseconds. Counts change with each key and each run of links. */
const pauseMs = 600;

/** How long a text stays after it was announced, in milliseconds: whoever reads on finds it in the status line, and not twice. */
const staysMs = 2000;

/** Announces the status line to screen readers: once for a word that was typed, not once for each of its letters. */
export function Announcer({ text, isAtOnce, cause }: AnnouncerProps) {
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
