import { send } from '../browser/messages';
import type { RecentsSource } from '../view/models/recents-model';

/** What was used lately, which the background keeps. */
export const recentsSource: RecentsSource = {
  load: (url) => send('loadRecents', url),
  loadCopies: () => send('loadRecentCopies', null),
};
