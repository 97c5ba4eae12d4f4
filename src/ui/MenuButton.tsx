import { useId, useRef, useState } from 'preact/hooks';
import buttonStyles from './Button.module.css';
import { Menu } from './Menu';
import type { MenuSection } from './Menu';
import { MenuSign } from './MenuFace';

interface MenuButtonProps {
  readonly label: string;
  /** Returns the sections of the menu, once it is open. */
  readonly sections: () => readonly MenuSection[];
  readonly isOff?: boolean;
  /** Whether it looks like the main button. */
  readonly isMain?: boolean;
  /** What is visible of the button instead of its label and an arrow. The label is then its name and its tooltip. */
  readonly face?: 'arrow' | 'plus';
  /** The side on which the menu opens. */
  readonly side?: 'above' | 'below';
}

/**
 * A button that opens a menu, as the ARIA Authoring Practices describe it ("Menu Button Pattern"). The menu is as wide as the nearest
 * positioned ancestor.
 */
export function MenuButton({ label, sections, isOff = false, isMain = false, face, side = 'above' }: MenuButtonProps) {
  const id = useId();
  const root = useRef<HTMLDivElement | null>(null);
  const button = useRef<HTMLButtonElement | null>(null);
  /** The item that has the focus when the menu opens. */
  const [opensAt, setOpensAt] = useState<'first' | 'last' | null>(null);
  const { button: plain, main, bare } = buttonStyles;

  function onKeyDown(event: KeyboardEvent): void {
    if (opensAt !== null || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    setOpensAt(event.key === 'ArrowUp' ? 'last' : 'first');
  }

  return (
    <div
      ref={root}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget))) setOpensAt(null);
      }}
    >
      <button
        ref={button}
        type="button"
        class={[plain, isMain && main, face && bare].filter(Boolean).join(' ')}
        disabled={isOff}
        aria-label={face && label}
        title={face && label}
        aria-haspopup="menu"
        aria-expanded={opensAt !== null}
        aria-controls={opensAt === null ? undefined : id}
        onKeyDown={onKeyDown}
        onClick={() => setOpensAt(opensAt === null ? 'first' : null)}
      >
        {face === undefined && label}
        {face === 'plus' ? <span aria-hidden="true">＋</span> : <MenuSign isBare={face === 'arrow'} />}
      </button>
      {opensAt !== null && (
        <Menu
          id={id}
          label={label}
          sections={sections()}
          opensAt={opensAt}
          side={side}
          onClose={(returnsFocus) => {
            setOpensAt(null);
            if (returnsFocus) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
