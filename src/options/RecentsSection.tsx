import { useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { translate } from '../browser/i18n';
import { Button } from '../ui/Button';
import { Switch } from '../ui/Switch';
import { RecentCopyList } from '../view/RecentCopyList';
import { OptionRow } from './OptionRow';
import type { SectionProps } from './sections';

/** What was used lately: whether it is kept, the last copies, and a button that deletes it all. */
export function RecentsSection({ store: { settings, history, recents } }: SectionProps) {
  const { keepsRecents } = settings.current.value.options;
  const [said, setSaid] = useState('');
  /** How often everything was deleted. The list of copies begins again then. */
  const [turn, setTurn] = useState(0);
  const name = translate('keepRecents');

  async function deleteAll(): Promise<void> {
    const deleted = await recents.deleteAll();
    setSaid(deleted.ok ? translate('recentsDeleted') : failureText(deleted.failure));
    if (deleted.ok) setTurn(turn + 1);
  }

  return (
    <>
      <OptionRow label={name} sentence={translate('keepRecentsSentence')}>
        <Switch
          label={name}
          checked={keepsRecents}
          onChange={(isOn) => void history.change(name, { options: { keepsRecents: isOn } })}
        />
      </OptionRow>
      <OptionRow label={translate('deleteRecents')} sentence={translate('deleteRecentsSentence')}>
        <Button label={translate('deleteRecents')} onClick={() => void deleteAll()} />
        <p role="status">{said}</p>
      </OptionRow>
      {keepsRecents && (
        <OptionRow label={translate('recentCopies')} sentence={translate('recentCopiesSentence')} isWide>
          <RecentCopyList key={turn} load={recents.loadCopies} writeClipboard={recents.writeClipboard} />
        </OptionRow>
      )}
    </>
  );
}
