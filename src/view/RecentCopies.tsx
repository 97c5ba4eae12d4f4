import { useCallback } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { Dialog } from '../ui/Dialog';
import { RecentCopyList } from './RecentCopyList';
import type { Store } from './store';

interface RecentCopiesProps {
  readonly store: Store;
  /** Called when it was closed. The focus is then where it was before. */
  readonly onClose: () => void;
}

/** The last copies, over the view. */
export function RecentCopies({ store: { outside }, onClose }: RecentCopiesProps) {
  const load = useCallback(async () => (await outside.recents()).loadCopies(), [outside]);
  return (
    <Dialog title={translate('recentCopies')} onClose={onClose}>
      {() => <RecentCopyList load={load} writeClipboard={outside.world.writeClipboard} />}
    </Dialog>
  );
}
