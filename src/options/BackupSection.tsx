import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate, translateCount } from '../browser/i18n';
import { exportName, exportSettings } from '../core/settings/exchange';
import { defaultOptions } from '../core/settings/options';
import type { Failure } from '../core/result';
import { Button } from '../ui/Button';
import { ImportRow } from './ImportRow';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';
import styles from './BackupSection.module.css';

/** Export, import, and what takes everything back. */
export function BackupSection({ store }: SectionProps) {
  const { settings, history, outside } = store;
  return (
    <>
      <OptionRow label={translate('exportHeading')} sentence={translate('exportSentence')}>
        <Button
          label={translate('exportToFile')}
          onClick={() =>
            outside.saveFile({
              name: exportName(Date.now()),
              mimeType: 'application/json',
              text: `${exportSettings(settings.current.value)}\n`,
            })
          }
        />
      </OptionRow>
      <ImportRow store={store} />
      <OptionRow label={translate('resetOptions')} sentence={translate('resetOptionsSentence')}>
        <Button
          label={translate('resetOptions')}
          onClick={() => {
            const { formatOptions, ...options } = defaultOptions;
            void history.change(translate('resetOptions'), { options, formatOptions });
          }}
        />
      </OptionRow>
      <UnreadableRow store={store} />
      <DeleteRow store={store} />
    </>
  );
}

/** What could not be read when it was last used. Absent if there is nothing. */
function UnreadableRow({ store: { unreadable, outside } }: SectionProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const all = unreadable.value;
  if (all.length === 0) return null;
  return (
    <OptionRow label={translate('unreadable')} sentence={translateCount('unreadableSentence', all.length)}>
      <Button
        label={translate('downloadUnreadable')}
        onClick={() =>
          outside.saveFile({
            name: 'sheaf-unreadable.json',
            mimeType: 'application/json',
            text: `${JSON.stringify(all, null, 2)}\n`,
          })
        }
      />
      <Button
        label={translate('discard')}
        onClick={() =>
          void outside.discardUnreadable().then((outcome) => setFailure(outcome.ok ? null : outcome.failure))
        }
      />
      {failure && (
        <p class={styles.failed} role="alert">
          {failureText(failure)}
        </p>
      )}
    </OptionRow>
  );
}

/** Deletes everything, after a question. */
function DeleteRow({ store: { history, outside } }: SectionProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const question = useRef<HTMLDivElement | null>(null);
  // The safe answer comes first.
  useLayoutEffect(() => question.current?.querySelector('button')?.focus(), [isAsking]);

  async function deleteAll(): Promise<void> {
    setIsAsking(false);
    const deleted = await outside.deleteAll();
    setFailure(deleted.ok ? null : deleted.failure);
    // What was changed before is gone.
    if (deleted.ok) history.restart(translate('allDeleted'));
  }

  return (
    <OptionRow label={translate('deleteAll')} sentence={translate('deleteAllSentence')}>
      {isAsking ? (
        <div ref={question} class={styles.question} role="group" aria-label={translate('deleteAllQuestion')}>
          <span>{translate('deleteAllQuestion')}</span>
          <Button label={translate('cancel')} onClick={() => setIsAsking(false)} />
          <Button label={translate('deleteNow')} onClick={() => void deleteAll()} />
        </div>
      ) : (
        <Button label={translate('deleteAllEllipsis')} onClick={() => setIsAsking(true)} />
      )}
      {failure && (
        <p class={styles.failed} role="alert">
          {failureText(failure)}
        </p>
      )}
    </OptionRow>
  );
}
