import { failureText } from '../browser/failure-text';
import { formatDate } from '../browser/format-date';
import { translate } from '../browser/i18n';
import { Button } from '../ui/Button';
import type { OptionsStore } from './store';
import styles from './SyncSection.module.css';

interface SyncReportProps {
  readonly sync: OptionsStore['sync'];
}

/** The devices with the time when each last wrote, what could not be synchronised, and what was changed on two of them at once. */
export function SyncReport({ sync }: SyncReportProps) {
  const { lastAt, problem, devices, deviceId, leftOut, conflicts, hasNewer } = sync.state.value;
  const byTime = Object.entries(devices).sort(([, one], [, other]) => other.at - one.at);
  return (
    <>
      <p class={styles.line}>
        {lastAt === null ? translate('notSyncedYet') : translate('syncedAt', formatDate(lastAt))}
      </p>
      {problem !== null && <p class={styles.failed}>{failureText(problem)}</p>}
      {hasNewer && <p class={styles.line}>{translate('syncHasNewer')}</p>}
      {byTime.length > 0 && (
        <ul class={styles.list} aria-label={translate('syncDevices')}>
          {byTime.map(([id, { name, at }]) => (
            <li key={id} class={styles.device}>
              <bdi class={styles.name}>{id === deviceId ? translate('thisDevice', name) : name}</bdi>
              <span class={styles.when}>{translate('deviceWroteAt', formatDate(at))}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <ul class={styles.list} aria-label={translate('syncLeftOut')}>
          {leftOut.map(({ name, reason }) => (
            <li key={name}>
              {translate(reason === 'too-large' ? 'tooLargeToSync' : 'noRoomToSync', name ?? translate('options'))}
            </li>
          ))}
        </ul>
      )}
      {conflicts.length > 0 && (
        <>
          <ul class={styles.list} aria-label={translate('syncConflicts')}>
            {conflicts.map(({ name, copy, device, at }) => (
              <li key={copy}>{translate('syncConflict', name, copy, device, formatDate(at))}</li>
            ))}
          </ul>
          <div>
            <Button label={translate('dismissConflicts')} onClick={() => void sync.dismissConflicts()} />
          </div>
        </>
      )}
    </>
  );
}
