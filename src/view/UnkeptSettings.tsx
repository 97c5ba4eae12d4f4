import { useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import type { Settings } from '../core/settings/settings';
import { Button } from '../ui/Button';
import styles from './Bar.module.css';
import type { Store } from './store';

interface UnkeptSettingsProps {
  readonly store: Store;
}

/** A warning that presets, options or the query could not be stored, with what can be done before the popup closes. */
export function UnkeptSettings({ store }: UnkeptSettingsProps) {
  const settings = store.settings.current.value;
  /** The settings that were copied. Once settings change, they are different. */
  const [copied, setCopied] = useState<Settings | null>(null);
  const failure = store.unkept.value;
  if (failure === null) return null;
  return (
    <div class={styles.bar}>
      <p class={styles.text} role="alert">
        {failureText(failure)}
      </p>
      <Button label={translate('tryAgain')} onClick={store.retry} />
      <Button
        label={translate(copied === settings ? 'settingsCopied' : 'copySettings')}
        onClick={() => void copySettings(store).then((isCopied) => setCopied(isCopied ? settings : null))}
      />
    </div>
  );
}

/** Copies options and presets in the form of an export file. Resolves to whether the browser allowed it. */
async function copySettings({ settings, notices, outside }: Store): Promise<boolean> {
  const { exportSettings } = await import('../core/settings/exchange');
  const written = await outside.world.writeClipboard({ 'text/plain': exportSettings(settings.current.value) });
  if (!written.ok) notices.give({ kind: 'failed', failure: written.failure });
  return written.ok;
}
