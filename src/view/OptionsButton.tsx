import type { RefObject } from 'preact';
import { formatLabel } from '../browser/format-label';
import { translate } from '../browser/i18n';
import { formatOf } from '../core/formats/formats';
import type { FormatId } from '../core/formats/formats';
import { IconButton } from '../ui/IconButton';
import styles from './OptionsButton.module.css';

interface OptionsButtonProps {
  readonly root: RefObject<HTMLSpanElement | null>;
  readonly format: FormatId;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** The button that shows and hides the options of the format in use. Absent for a format without any. */
export function OptionsButton({ root, format, isOpen, onToggle }: OptionsButtonProps) {
  const { options, hint } = formatOf(format);
  if (options.length === 0 && hint === undefined) return null;
  return (
    <span ref={root}>
      <IconButton label={translate('optionsOf', formatLabel(format))} isExpanded={isOpen} onClick={onToggle}>
        <span class={styles.icon} />
      </IconButton>
    </span>
  );
}
