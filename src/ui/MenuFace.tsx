import buttonStyles from './Button.module.css';
import styles from './MenuFace.module.css';

interface MenuFaceProps {
  readonly label: string;
  /** Whether only the arrow is visible. */
  readonly isBare?: boolean;
}

/** A button for a menu that is not loaded yet: it looks like a `MenuButton` that is off. */
export function MenuFace({ label, isBare = false }: MenuFaceProps) {
  return (
    <div>
      <button
        type="button"
        class={isBare ? `${buttonStyles.button} ${buttonStyles.bare}` : buttonStyles.button}
        disabled
        aria-label={isBare ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={false}
      >
        {!isBare && label}
        <MenuSign isBare={isBare} />
      </button>
    </div>
  );
}

/** The arrow on the button of a menu. */
export function MenuSign({ isBare }: { readonly isBare: boolean }) {
  return <span class={isBare ? `${styles.sign} ${styles.bare}` : styles.sign} aria-hidden="true" />;
}
