import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { itemByKey, itemByText } from './menu-keys';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  /** What it does, in small letters under the label. */
  readonly detail?: string;
  readonly onChoose: () => void;
  /** Whether it is on. Absent for an item that is not a toggle. */
  readonly isChecked?: boolean;
}

/** Items that belong together, in columns of `rows` rows. */
export interface MenuSection {
  readonly label: string;
  /** Whether the label is visible, as a heading. */
  readonly isLabelShown?: boolean;
  readonly rows: number;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly sections: readonly MenuSection[];
  readonly opensAt: 'first' | 'last';
  readonly side: 'above' | 'below';
  /** Called to close the menu, with whether the focus returns to where it was. */
  readonly onClose: (returnsFocus: boolean) => void;
}

/** The pause in typing after which a new word begins, in milliseconds. */
const typingRestMs = 700;

/** An open menu. Arrow keys, Home, End and letters move through it, and Escape closes it. */
export function Menu({ id, label, sections, opensAt, side, onClose }: MenuProps) {
  const root = useRef<HTMLDivElement | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const items = sections.flatMap((section) => section.items);
  const layouts = sections.map((section) => ({ count: section.items.length, rows: section.rows }));
  /** The item that has the focus, by its place in the whole menu. */
  const [active, setActive] = useState(opensAt === 'first' ? 0 : items.length - 1);

  useLayoutEffect(() => {
    root.current?.querySelectorAll<HTMLElement>('[role^=menuitem]')[active]?.focus();
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Tab') {
      onClose(false);
      return;
    }
    const target = event.key === 'Escape' ? active : (itemByKey(event.key, active, layouts) ?? itemTyped(event));
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose(true);
    else setActive(target);
  }

  function itemTyped({ key, timeStamp }: KeyboardEvent): number | null {
    // The space bar presses the item that has the focus.
    if (!/^.$/su.test(key) || key === ' ') return null;
    const isGoingOn = timeStamp - typed.current.at < typingRestMs;
    typed.current = { text: (isGoingOn ? typed.current.text : '') + key, at: timeStamp };
    const labels = items.map((item) => item.label);
    return itemByText(typed.current.text, active, labels) ?? active;
  }

  let place = 0;
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items have the focus in turn
    <div
      ref={root}
      id={id}
      class={`${styles.menu} ${styles[side]}`}
      role="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {sections.map((section) => (
        <div
          key={section.label}
          class={styles.section}
          style={{ '--rows': String(section.rows) }}
          role="group"
          aria-label={section.label}
        >
          {section.isLabelShown && (
            <span class={styles.heading} aria-hidden="true">
              {section.label}
            </span>
          )}
          {section.items.map((item) => {
            const at = place++;
            return (
              <button
                // Two items may have the same label, as presets may have the same name.
                key={at}
                type="button"
                role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
                aria-checked={item.isChecked}
                aria-label={item.detail && item.label}
                aria-description={item.detail}
                title={item.detail}
                class={styles.item}
                tabIndex={at === active ? 0 : -1}
                // The focus follows the pointer, so that only one item is marked.
                onPointerMove={() => setActive(at)}
                onClick={() => {
                  onClose(true);
                  item.onChoose();
                }}
              >
                {item.label}
                {item.detail && <span class={styles.detail}>{item.detail}</span>}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
