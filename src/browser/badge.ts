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

/** Timers end with their document, so when each badge is due to go is stored as well: the key ends in the tab's id. */
const keyPrefix = 'badge:';

/** By how much a timer may be early, in milliseconds. */
const earlyMs = 100;

const clearing = new Map<number, ReturnType<typeof setTimeout>>();
/** What ends the watching of tabs whose badge is shown. */
const watching = new Map<number, () => void>();

/** Shows a badge on the toolbar button while that tab is looked at; it goes automatically. Does nothing in a closed tab. */
export async function showBadge(tabId: number, { text, title, tone }: Badge): Promise<void> {
  clearLater(tabId, staysMs[tone]);
  await browser.storage.session.set({ [keyPrefix + tabId]: Date.now() + staysMs[tone] });
  const draw = () =>
    unlessClosed(tabId, async () => {
      await browser.action.setBadgeBackgroundColor({ tabId, color: colors[tone] });
      await paint(tabId, text, title);
    });
  watch(tabId, draw);
  await draw();
}

/** Draws a badge again when the tab goes elsewhere: browsers drop what is set for a tab then, as when the page has just left. */
function watch(tabId: number, draw: () => Promise<void>): void {
  const redraw = (id: number, { status }: { readonly status?: string }) => {
    if (id === tabId && status !== undefined) void draw().catch(console.error);
  };
  watching.get(tabId)?.();
  browser.tabs.onUpdated.addListener(redraw);
  watching.set(tabId, () => browser.tabs.onUpdated.removeListener(redraw));
}

/**
 * Takes away, in time, the badges of a background script that was stopped before they were due. To be called while a document
 * starts that lives for a while.
 */
export async function clearLeftBadges(): Promise<void> {
  for (const [key, due] of Object.entries(await browser.storage.session.get(null))) {
    if (!key.startsWith(keyPrefix)) continue;
    const tabId = Number(key.slice(keyPrefix.length));
    if (!clearing.has(tabId)) clearLater(tabId, Number(due) - Date.now());
  }
}

function clearLater(tabId: number, ms: number): void {
  clearTimeout(clearing.get(tabId));
  clearing.set(
    tabId,
    setTimeout(() => void clearBadge(tabId), Math.max(0, ms)),
  );
}

async function clearBadge(tabId: number): Promise<void> {
  clearing.delete(tabId);
  watching.get(tabId)?.();
  watching.delete(tabId);
  const key = keyPrefix + tabId;
  const { [key]: due } = await browser.storage.session.get(key);
  // Another document may have shown a newer one meanwhile.
  if (Number(due) > Date.now() + earlyMs) return;
  await browser.storage.session.remove(key);
  await unlessClosed(tabId, () => paint(tabId, '', null));
}

async function paint(tabId: number, text: string, title: string | null): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: title ?? browser.i18n.getMessage('extensionName') });
}

/** A tab may be closed between any two calls. */
async function unlessClosed(tabId: number, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const isOpen = await browser.tabs.get(tabId).then(
      () => true,
      () => false,
    );
    if (isOpen) throw error;
  }
}
