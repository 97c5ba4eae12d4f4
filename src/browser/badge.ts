import browser from 'webextension-polyfill';

/** What the toolbar button says for a while. */
export interface Badge {
  readonly text: string;
  /** The tooltip; `null` for the usual one. */
  readonly title: string | null;
  readonly tone: 'good' | 'bad';
}

const colors = { good: '#1a7f37', bad: '#b3261e' };

/** How long a badge stays, in milliseconds: a number is read at a glance, a reason takes moving the pointer there. */
const staysMs = { good: 4000, bad: 10_000 };

const clearing = new Map<number, ReturnType<typeof setTimeout>>();

/** Shows a badge on the toolbar button while that tab is looked at; it goes by itself. */
export async function showBadge(tabId: number, { text, title, tone }: Badge): Promise<void> {
  clearTimeout(clearing.get(tabId));
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: colors[tone] }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: title ?? browser.i18n.getMessage('extensionName') }),
  ]);
  clearing.set(
    tabId,
    setTimeout(() => void clearBadge(tabId), staysMs[tone]),
  );
}

async function clearBadge(tabId: number): Promise<void> {
  clearing.delete(tabId);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab === null) return;
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('extensionName') });
}
