import { useRef, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate, translateCount } from '../browser/i18n';
import type { MessageKey } from '../browser/i18n';
import { planImport } from '../core/settings/exchange';
import type { ImportEntry, ImportOutcome } from '../core/settings/exchange';
import type { Failure } from '../core/result';
import { Button } from '../ui/Button';
import styles from './ImportRow.module.css';
import { OptionRow } from './OptionRow';
import { readImport } from './read-import';
import type { SectionProps } from './sections';
import { useFileDrop } from './use-file-drop';

/** A file that was read, and may be imported. */
interface Chosen {
  readonly name: string;
  readonly text: string;
}

const outcomeLabels: Record<ImportOutcome, MessageKey> = {
  added: 'importAdded',
  replaced: 'importReplaced',
  unchanged: 'importUnchanged',
  refused: 'importRefused',
};

/** Imports a file that is chosen or dropped on the page, after showing what that would change. */
export function ImportRow({ store: { settings, history } }: SectionProps) {
  const input = useRef<HTMLInputElement | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isOver = useFileDrop((file) => void choose(file));
  // Planned at each render: what the file would change depends on what has been changed meanwhile.
  const plan = chosen && planImport(chosen.text, settings.current.value);
  const shownFailure = failure ?? (plan?.ok === false ? plan.failure : null);

  async function choose(file: File): Promise<void> {
    const read = await readImport(file);
    setFailure(read.ok ? null : read.failure);
    setChosen(read.ok ? { name: file.name, text: read.value } : null);
  }

  function close(): void {
    setChosen(null);
    setFailure(null);
  }

  return (
    <OptionRow label={translate('importHeading')} sentence={translate('importSentence')} isWide>
      <div class={isOver ? `${styles.drop} ${styles.over}` : styles.drop}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen again.
            currentTarget.value = '';
            if (file !== undefined) void choose(file);
          }}
        />
        <Button label={translate('chooseFile')} onClick={() => input.current?.click()} />
        <span>{translate('orDropFile')}</span>
      </div>
      {shownFailure && (
        <p class={styles.failed} role="alert">
          {failureText(shownFailure)}
        </p>
      )}
      {chosen && plan?.ok && (
        <section class={styles.plan} aria-label={translate('importPlan', chosen.name)}>
          <p class={styles.title}>{translate('importPlan', chosen.name)}</p>
          <ul class={styles.list}>
            {plan.value.entries.map((entry, at) => (
              // A file may have several entries of one name, and their order does not change.
              // oxlint-disable-next-line react/no-array-index-key
              <PlannedEntry key={at} entry={entry} />
            ))}
          </ul>
          <div class={styles.buttons}>
            {plan.value.edit ? (
              <Button
                isMain
                label={translateCount('importNow', changesIn(plan.value.entries))}
                onClick={() => {
                  if (plan.value.edit) void history.change(translate('importOf', chosen.name), plan.value.edit);
                  close();
                }}
              />
            ) : (
              <p class={styles.title} role="status">
                {translate('nothingToImport')}
              </p>
            )}
            <Button label={translate('cancel')} onClick={close} />
          </div>
        </section>
      )}
    </OptionRow>
  );
}

const changesIn = (entries: readonly ImportEntry[]): number =>
  entries.filter(({ outcome }) => outcome === 'added' || outcome === 'replaced').length;

/** What would happen to an entry of the file, and why. */
function PlannedEntry({ entry }: { readonly entry: ImportEntry }) {
  const { what, outcome, wrong } = entry;
  return (
    <li class={styles.entry}>
      <span class={outcome === 'refused' ? `${styles.outcome} ${styles.refused}` : styles.outcome}>
        {translate(outcomeLabels[outcome])}
      </span>
      <span class={styles.name}>
        {what === 'options' ? translate('options') : <bdi>{entry.name}</bdi>}
        {wrong.length > 0 && <span class={styles.wrong}> {translate('importWrong', wrong.join(', '))}</span>}
      </span>
    </li>
  );
}
