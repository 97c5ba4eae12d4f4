import { useEffect } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { IconButton } from '../ui/IconButton';
import type { Store } from './store';
import styles from './Welcome.module.css';

interface WelcomeProps {
  readonly store: Store;
  /** Called when the line was closed. */
  readonly onLeave: () => void;
}

/** One line for somebody new, until links have been taken once or the line is closed. Refine needs its room. */
export function Welcome({ store: { desk, taking }, onLeave }: WelcomeProps) {
  const { isWelcomed, isRefineOpen } = desk.current.value;
  const isNew = !isWelcomed;
  const hasTaken = taking.taken.value > 0;
  useEffect(() => {
    if (isNew && hasTaken) void desk.edit({ isWelcomed: true });
  }, [isNew, hasTaken, desk]);
  if (!isNew || isRefineOpen) return null;
  return (
    <div class={styles.line}>
      <p class={styles.text}>{translate('welcome')}</p>
      <IconButton
        label={translate('closeWelcome')}
        onClick={() => {
          void desk.edit({ isWelcomed: true });
          onLeave();
        }}
      >
        ×
      </IconButton>
    </div>
  );
}
