import { send } from '../browser/messages';
import { loadDesk, loadKept } from '../browser/settings-store';
import { watchDesk, watchSettings } from '../browser/storage-watching';
import type { Kept } from '../core/desk/desk';
import { applyDeskEdit } from '../core/desk/desk-edit';
import { applyEdit } from '../core/settings/settings-edit';
import { createLive } from '../ui/live';
import type { LiveDesk, LiveSettings } from '../ui/live';

/**
 * Returns the settings and the desk of a document that stays open while others change them. The background stores what this
 * document changes, because the document may close at any moment.
 *
 * @param kept - what was stored when the document opened
 */
export function createLiveKept(kept: Kept): { readonly settings: LiveSettings; readonly desk: LiveDesk } {
  const settings: LiveSettings = createLive(kept.settings, {
    keep: (edits) => send('editSettings', edits),
    load: async () => (await loadKept({ settings: settings.current.peek(), desk: kept.desk })).settings,
    watch: watchSettings,
    apply: applyEdit,
  });
  const desk: LiveDesk = createLive(kept.desk, {
    keep: (edits) => send('editDesk', edits),
    load: () => loadDesk(desk.current.peek()),
    watch: watchDesk,
    apply: applyDeskEdit,
  });
  return { settings, desk };
}
