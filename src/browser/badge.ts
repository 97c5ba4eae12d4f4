import browser from 'webextension-polyfill';

/** What the toolbar button shows for a while. */
export interface Badge {
  readonly text: string;
  /** The tooltip, or `null` for the default one. */
  readonly title: string | null;
  readonly tone: 'good' | 'bad';
}

const colors = { good: '#1a7f37', bad: '#b3261e' };

/**
 * How long a badge stays, in milliseconds. A number is read at a glance; to read a reason, the user must move the pointer to the
 * button.
 */
const staysMs = { good: 4000, bad: 10_000 };

/**
 * The prefix of the keys, which end in the tab's id, under which the end time of each badge is stored. Timers end with their
 * document.
 */
const keyPrefix = 'badge:';

/** How early a timer may be, in milliseconds. */
const earlyMs = 100;

const clearing = new Map<number, ReturnType<typeof setTimeout>>();
/** Functions that stop watching the tabs with a badge, by tab. */
const watching = new Map<number, () => void>();

/** Shows a badge on the toolbar button for one tab, and removes it again after a while. Does nothing if the tab is closed. */
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

/**
 * Draws a badge again when the tab loads another page, because browsers then drop what was set for the tab. This happens when a
 * page has just been left.
 */
function watch(tabId: number, draw: () => Promise<void>): void {
  const redraw = (id: number, { status }: { readonly status?: string }) => {
    if (id === tabId && status !== undefined) void draw().catch(console.error);
  };
  watching.get(tabId)?.();
  browser.tabs.onUpdated.addListener(redraw);
  watching.set(tabId, () => browser.tabs.onUpdated.removeListener(redraw));
}

/**
 * Removes, when they are due, the badges of a background script that was stopped before. Call this when a long-lived document
 * starts.
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
  // In the meantime another document may have shown a newer badge.
  if (Number(due) > Date.now() + earlyMs) return;
  await browser.storage.session.remove(key);
  await unlessClosed(tabId, () => paint(tabId, '', null));
}

async function paint(tabId: number, text: string, title: string | null): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: title ?? browser.i18n.getMessage('extensionName') });
}

/** Runs a function, and ignores its errors if the tab is closed: that can happen between any two calls. */
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
