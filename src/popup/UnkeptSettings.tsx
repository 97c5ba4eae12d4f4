import { useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { Button } from '../ui/Button';
import type { Store } from './store';
import styles from './Bar.module.css';

export interface UnkeptSettingsProps {
  readonly store: Store;
}

/** Says that presets, options or the query could not be stored, and what can be done about it before the popup closes. */
export function UnkeptSettings({ store }: UnkeptSettingsProps) {
  const [isCopied, setCopied] = useState(false);
  const failure = store.settingsFailure.value;
  if (failure === null) return null;
  return (
    <div class={styles.bar}>
      <p class={styles.text} role="alert">
        {failureText(failure)}
      </p>
      <Button onClick={store.retrySettings}>{translate('tryAgain')}</Button>
      <Button onClick={() => void store.copySettings().then(setCopied)}>
        {translate(isCopied ? 'settingsCopied' : 'copySettings')}
      </Button>
    </div>
  );
}
