import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { translate, translateCount } from '../browser/i18n';
import { Button } from '../ui/Button';
import styles from './Bar.module.css';

interface TabsQuestionProps {
  readonly count: number;
  readonly onAnswer: (isAgreed: boolean) => void;
}

/** A question before many tabs are opened, since a mistake would take minutes to undo. */
export function TabsQuestion({ count, onAnswer }: TabsQuestionProps) {
  const id = useId();
  const root = useRef<HTMLDivElement | null>(null);
  // The question has the focus, so that no key that was meant for something else opens tabs.
  useLayoutEffect(() => {
    const before = document.activeElement;
    root.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before !== document.body) before.focus();
    };
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape works on both buttons
    <div
      ref={root}
      class={styles.bar}
      role="alertdialog"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <p id={id} class={styles.text}>
        {translateCount('askTabs', count)}
      </p>
      <Button label={translate('openThem')} isMain onClick={() => onAnswer(true)} />
      <Button label={translate('cancel')} onClick={() => onAnswer(false)} />
    </div>
  );
}
