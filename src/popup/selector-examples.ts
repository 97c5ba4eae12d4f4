import { suggestSelectors } from '../browser/page-selectors';
import type { PageAccess, Target } from '../core/messages/page-access';
import { countLinks } from '../harvest/count-links';
import type { SelectorExample } from '../view/store';

/** Returns selectors that match on this page, with the number of links of each. Loaded when help is first opened. */
export async function selectorExamples(target: Target, access: PageAccess): Promise<readonly SelectorExample[]> {
  const examples: SelectorExample[] = [];
  for (const selector of await suggestSelectors(target.tabId)) {
    const count = await countLinks(target, { selector, scope: 'page' }, access);
    if (count > 0) examples.push({ selector, count });
  }
  return examples;
}
