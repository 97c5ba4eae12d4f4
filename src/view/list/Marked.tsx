import type { Span } from '../../core/query/spans';
import styles from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Text with its matched parts marked. */
export function Marked({ text, spans }: MarkedProps) {
  const pieces = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} class={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(text.slice(from));
  return <>{pieces}</>;
}
