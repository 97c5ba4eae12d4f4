import browser from 'webextension-polyfill';
import { fail } from '../core/result';
import type { Result } from '../core/result';

/**
 * Returns the reason why a tab could not be reached. The browsers' messages differ and change, so this looks at the tab itself:
 * it is gone, or shows a file (which Chrome opens to extensions by a setting), or a page that is closed to extensions.
 */
export async function failureOf(tabId: number, frameId = 0): Promise<Result<never>> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (frameId !== 0) return fail('frame-closed');
    return fail(url?.startsWith('file:') ? 'file-closed' : 'page-closed');
  } catch {
    return fail('page-left');
  }
}
