import { hasSelection } from '../browser/page-selection';
import type { PageAccess, Target } from '../core/messages/page-access';
import { countSelected as countThose } from '../harvest/count-selected';

/** Counts the links that the user has selected on a page. Loaded when the page has been read. */
export const countSelected = async (target: Target, access: PageAccess): Promise<number> =>
  (await hasSelection(target.tabId)) ? countThose(target, access) : 0;
