import { useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import type { Failure, Result } from '../core/result';
import { longestDeviceName } from '../core/settings/sync/mirror';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { TextField } from '../ui/TextField';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';
import { SyncReport } from './SyncReport';
import styles from './SyncSection.module.css';

/** Whether and how this device synchronises its settings with the user's other devices. */
export function SyncSection({ store }: SectionProps) {
  const { sync } = store;
  const { isOn, deviceId, problem } = sync.state.value;
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Does something, and then says so or why it failed. The state has its own place for what is wrong with synchronisation. */
  async function attempt(deed: Promise<Result<null>>, text: string): Promise<void> {
    setSaid('');
    const outcome = await deed;
    setFailure(outcome.ok ? null : outcome.failure);
    if (outcome.ok) setSaid(text);
  }

  const [switchName, removeName] = [translate('syncSettings'), translate('removeFromSync')];
  return (
    <>
      <OptionRow label={switchName} sentence={translate('syncSettingsSentence')}>
        <Switch
          label={switchName}
          checked={isOn}
          onChange={(wanted) =>
            void attempt(sync.switchTo(wanted), translate(wanted ? 'syncSwitchedOn' : 'syncSwitchedOff'))
          }
        />
      </OptionRow>
      {isOn && <DeviceNameRow store={store} />}
      {isOn && (
        <OptionRow label={translate('syncState')} sentence={translate('syncStateSentence')} isWide>
          <SyncReport sync={sync} />
          <div>
            <Button
              label={translate('syncNow')}
              onClick={() => void attempt(sync.synchronise(), translate('syncDone'))}
            />
          </div>
        </OptionRow>
      )}
      {deviceId !== '' && (
        <OptionRow label={removeName} sentence={translate('removeFromSyncSentence')}>
          <Button label={removeName} onClick={() => void attempt(sync.removeAll(), translate('removedFromSync'))} />
        </OptionRow>
      )}
      <p class={said === '' ? 'visually-hidden' : styles.said} role="status">
        {said}
      </p>
      {failure !== null && failure.code !== problem?.code && (
        <p class={styles.alert} role="alert">
          {failureText(failure)}
        </p>
      )}
    </>
  );
}

/** The name of this device, stored as it is typed. Nothing typed stands for the name that Sheaf suggests. */
function DeviceNameRow({ store: { sync } }: SectionProps) {
  const { deviceName } = sync.state.value;
  const [typed, setTyped] = useState<string | null>(null);
  const label = translate('deviceName');
  return (
    <OptionRow label={label} sentence={translate('deviceNameSentence')}>
      <TextField
        label={label}
        isLabelShown={false}
        isProse
        maxLength={longestDeviceName}
        placeholder={deviceName}
        value={typed ?? deviceName}
        onInput={(name) => {
          setTyped(name);
          void sync.nameDevice(name);
        }}
      />
    </OptionRow>
  );
}
