import { useEffect, useState } from 'preact/hooks';
import { translate } from '../browser/i18n';
import type { Shortcut } from '../browser/shortcuts';
import { Button } from '../ui/Button';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';
import styles from './ShortcutsSection.module.css';

/** The keyboard shortcuts with their keys, which only the browser's own page can change. */
export function ShortcutsSection({ store: { shortcuts } }: SectionProps) {
  const [all, setAll] = useState<readonly Shortcut[]>([]);
  const [isRefused, setIsRefused] = useState(false);
  useEffect(() => {
    const load = () => void shortcuts.load().then(setAll);
    load();
    // The user comes back from the browser's page.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, [shortcuts]);
  return (
    <>
      {all.map(({ name, label, keys, missing }) => (
        <OptionRow
          key={name}
          label={label}
          sentence={missing === '' ? translate(keys === '' ? 'noKeys' : 'hasKeys') : translate('keysMissing', missing)}
        >
          {keys !== '' && <kbd class={styles.keys}>{keys}</kbd>}
        </OptionRow>
      ))}
      <OptionRow label={translate('changeShortcuts')} sentence={translate('changeShortcutsSentence')}>
        <Button
          label={translate('openShortcutSettings')}
          onClick={() => void shortcuts.openSettings().then((isOpen) => setIsRefused(!isOpen))}
        />
        {isRefused && (
          <p class={styles.refused} role="alert">
            {translate('shortcutSettingsClosed')}
          </p>
        )}
      </OptionRow>
    </>
  );
}
