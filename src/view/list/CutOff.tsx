import { cutOff } from './cut';
import styles from './CutOff.module.css';

interface CutOffProps {
  /** The URL before cleaning. */
  readonly before: string;
  readonly after: string;
}

/** How much is shown, in UTF-16 code units: more than fits. */
const longest = 100;

/** What cleaning removed from a URL. */
export function CutOff({ before, after }: CutOffProps) {
  return <del class={styles.cut}>{cutOff(before, after).slice(0, longest)}</del>;
}
