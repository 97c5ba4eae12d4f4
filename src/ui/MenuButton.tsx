import { useId, useRef, useState } from 'preact/hooks';
import buttonStyles from './Button.module.css';
import type { MenuSection } from './Menu';
import styles from './MenuButton.module.css';
import { useLoaded } from './use-loaded';

interface MenuButtonProps<Part> {
  readonly label: string;
  /** Loads what the menu is made of. Must be the same function in each render. */
  readonly load: () => Promise<Part>;
  /** Returns the sections of the menu, given what was loaded. */
  readonly sections: (part: Part) => readonly MenuSection[];
  readonly isOff?: boolean;
}

const loadMenu = () => import('./Menu');

/** A button that opens a menu above itself, as the ARIA Authoring Practices describe it ("Menu Button Pattern"). */
export function MenuButton<Part>({ label, load, sections, isOff = false }: MenuButtonProps<Part>) {
  const id = useId();
  const root = useRef<HTMLDivElement | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  /** The item that has the focus when the menu opens. */
  const [opensAt, setOpensAt] = useState<'first' | 'last' | null>(null);
  const [isNear, setIsNear] = useState(false);
  const isWanted = isNear || opensAt !== null;
  const loaded = useLoaded(loadMenu, isWanted);
  const part = useLoaded(load, isWanted);

  function onKeyDown(event: KeyboardEvent): void {
    if (opensAt !== null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    setOpensAt(event.key === 'ArrowUp' ? 'last' : 'first');
  }

  return (
    <div
      ref={root}
      class={styles.root}
      onPointerEnter={() => setIsNear(true)}
      onFocusIn={() => setIsNear(true)}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget))) setOpensAt(null);
      }}
    >
      <button
        ref={button}
        type="button"
        class={buttonStyles.button}
        disabled={isOff}
        aria-haspopup="menu"
        aria-expanded={opensAt !== null}
        aria-controls={opensAt === null ? undefined : id}
        onKeyDown={onKeyDown}
        onClick={() => setOpensAt(opensAt === null ? 'first' : null)}
      >
        {label}
        <span class={styles.sign} aria-hidden="true" />
      </button>
      {opensAt !== null && loaded && part !== null && (
        <loaded.Menu
          id={id}
          label={label}
          sections={sections(part)}
          opensAt={opensAt}
          onClose={(returnsFocus) => {
            setOpensAt(null);
            if (returnsFocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
