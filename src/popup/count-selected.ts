import { hasSelection } from '../browser/page-selection';
import type { PageAccess, Target } from '../core/messages/page-access';
import { countLinks } from '../harvest/count-links';

/** Counts the links that the user has selected on a page. Loaded when the page has been read. */
export const countSelected = async (target: Target, access: PageAccess): Promise<number> =>
  (await hasSelection(target.tabId)) ? countLinks(target, { selector: '', scope: 'selection' }, access) : 0;
