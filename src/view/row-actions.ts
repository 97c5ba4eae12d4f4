import type { RowButton } from './list/row-button';
import type { Store } from './store';

/** Does what a button of a row says, with the link of that index. A notice says what was done, or why it was not. */
export async function pressRowButton(
  { listing, notices, outside }: Store,
  button: RowButton,
  index: number,
): Promise<void> {
  const { links, clean, reading } = listing.selection.value;
  const link = links[index];
  if (link === undefined || reading === null) return;
  const { url } = clean(link);
  switch (button) {
    case 'copy': {
      // The exact URL alone. Nothing is appended to it later.
      const written = await outside.world.writeClipboard({ 'text/plain': url });
      notices.give(written.ok ? { kind: 'url-copied', url } : { kind: 'failed', failure: written.failure });
      return;
    }
    case 'open':
      await outside.world.openTabs([url]);
      return;
    case 'show': {
      notices.clear();
      const shown = await outside.showOnPage(reading.harvest, index);
      if (!shown.ok) notices.give({ kind: 'failed', failure: shown.failure });
    }
  }
}
