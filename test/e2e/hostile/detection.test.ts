import { readdir, rm } from 'node:fs/promises';
import { sep } from 'node:path';
import { expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { extensionFolder } from '../../../scripts/build-extension';
import { popupPath } from '../harness/popup-path';
import { describeInBrowsers, expectClipboard, sentinel } from '../harness/session';
import type { TestedBrowser } from '../harness/tested-browser';
import { until } from '../harness/until';
import { everyMessage } from './every-message';
import { answerCount, writeOtherExtension } from './other-extension';

/** The functions that the page of these tests offers. */
interface Detective {
  readonly startWatching: () => void;
  readonly tellNoticed: () => readonly string[];
  readonly probe: (address: string) => Promise<string>;
  readonly failureOf: (address: string) => Promise<{ readonly error: string; readonly duration: number }>;
}

/** The links of that page. */
const json = JSON.stringify(
  [1, 2, 3, 4, 5].map((n) => `https://example.com/${n}`),
  null,
  2,
);

describeInBrowsers('a page, or another extension,', (session) => {
  const open = () => session.browser.open(session.site.address('/hostile/detective.html', 'plain.example'));

  it('notices neither a harvest nor the popup', async () => {
    const { browser } = session;
    await open();
    await browser.page.evaluate(() => (globalThis as unknown as Detective).startWatching());
    await browser.pressCopyShortcut();
    await expectClipboard(browser, json);
    const popup = await browser.openPopup();
    await popup.fill('Filter', 'example');
    await popup.refine();
    await popup.fill('CSS selector', 'a.ping');
    await popup.see('one link', ({ rowCount }) => rowCount === 1);
    await popup.click('Copy JSON');
    await expectClipboard(browser, JSON.stringify(['https://example.com/2'], null, 2));
    await popup.close();
    expect(await browser.page.evaluate(() => (globalThis as unknown as Detective).tellNoticed())).toEqual([]);
  });

  it('would notice what Sheaf must not do', async () => {
    const { browser } = session;
    await open();
    await browser.page.evaluate(() => {
      (globalThis as unknown as Detective).startWatching();
      document.querySelector('a')?.setAttribute('data-sheaf', '');
      Object.assign(globalThis, { sheafCollect: true });
      postMessage('sheaf');
    });
    await until('the message', () =>
      browser.page.evaluate(() => new Promise<boolean>((resolve) => setTimeout(() => resolve(true)))),
    );
    const noticed = await browser.page.evaluate(() => (globalThis as unknown as Detective).tellNoticed());
    expect(noticed).toEqual(
      expect.arrayContaining([
        'attributes of A',
        'a call of postMessage',
        'the event message',
        expect.stringMatching(/^globals was/u),
        expect.stringMatching(/^html was/u),
      ]),
    );
  });

  it('cannot load any file of the extension by its address', async () => {
    const { browser } = session;
    await open();
    const origin = await originOf(browser);
    const folder = extensionFolder(browser.name);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1).replaceAll(sep, '/'));
    expect(files).toEqual(
      expect.arrayContaining(['manifest.json', 'src/page/collect/main.js', 'src/page/mark/main.js', popupPath]),
    );
    // A harvest comes first, because injected files might be open to the page from then on.
    await browser.pressCopyShortcut();
    await expectClipboard(browser, json);
    const answers = await browser.page.evaluate(
      async (addresses) => {
        const { probe } = globalThis as unknown as Detective;
        return Promise.all(addresses.map(async (address) => `${address}: ${await probe(address)}`));
      },
      files.map((file) => `${origin}/${file}`),
    );
    expect(answers).toEqual(files.map((file) => `${origin}/${file}: nothing`));
    // The probe works where there is something to find.
    expect(
      await browser.page.evaluate(() => (globalThis as unknown as Detective).probe('/hostile/image.png')),
    ).toContain('loaded');
  });

  it('learns nothing from that failure, which is the same for a file or an extension that does not exist', async () => {
    const { browser } = session;
    await open();
    const origin = await originOf(browser);
    await browser.pressCopyShortcut();
    await expectClipboard(browser, json);
    // An id of the same form, which no extension has.
    const other = origin.replace(/[^:/]+$/u, (id) => id.replaceAll(/[a-f0-9]/gu, (sign) => (sign === 'a' ? 'b' : 'a')));
    const kinds = [`${origin}/manifest.json`, `${origin}/none.json`, `${other}/manifest.json`];
    const rounds = 100;
    const answers = await browser.page.evaluate(
      async (addresses, times) => {
        const { failureOf } = globalThis as unknown as Detective;
        const results = addresses.map(() => ({ errors: new Set<string>(), durations: [] as number[] }));
        for (let round = 0; round < times; round++) {
          for (const [index, address] of addresses.entries()) {
            const { error, duration } = await failureOf(address);
            results[index]?.errors.add(error);
            results[index]?.durations.push(duration);
          }
        }
        return results.map(({ errors, durations }) => ({
          errors: [...errors],
          durations: durations.toSorted((a, b) => a - b),
        }));
      },
      kinds,
      rounds,
    );
    expect(answers[0]?.errors).toHaveLength(1);
    expect(answers[1]?.errors).toEqual(answers[0]?.errors);
    expect(answers[2]?.errors).toEqual(answers[0]?.errors);
    // Printed, not asserted, because the time depends on the machine.
    const medians = answers.map(({ durations }) => `${(durations[rounds / 2] ?? NaN).toFixed(2)} ms`);
    process.stdout.write(
      `${browser.name}: a file of Sheaf's, none of Sheaf's, none of nobody's: ${medians.join(', ')}\n`,
    );
  });

  it('is not obeyed when a page sends messages as Sheaf does', async () => {
    const { browser } = session;
    await open();
    // From here on Sheaf has access to the page, so obeying would be possible.
    await browser.pressCopyShortcut();
    await expectClipboard(browser, json);
    await browser.clipboard.write(sentinel);
    const answers = await browser.page.evaluate(
      async (ids, orders) => {
        const heard: unknown[] = [];
        addEventListener('message', ({ data, source }) => source !== window && heard.push(data));
        for (const order of orders) {
          postMessage(order, '*');
          window.frames[0]?.postMessage(order, '*');
          document.dispatchEvent(new CustomEvent(order.name, { detail: order.request }));
          new BroadcastChannel('sheaf').postMessage(order);
        }
        const { runtime } = (globalThis as unknown as { chrome?: { runtime?: typeof chrome.runtime } }).chrome ?? {};
        const sent = ids.flatMap((id) =>
          orders.map(
            (order) =>
              new Promise((resolve) => {
                if (runtime?.sendMessage === undefined) resolve('no way to send');
                else runtime.sendMessage(id, order, () => resolve(runtime.lastError?.message ?? 'answered'));
              }),
          ),
        );
        return { sent: await Promise.all(sent), heard };
      },
      [manifest.browser_specific_settings.gecko.id, new URL(await originOf(browser)).host],
      everyMessage(1),
    );
    expect(answers.heard).toEqual([]);
    expect([...new Set(answers.sent)]).not.toContain('answered');
    expect((await browser.face()).badge).not.toBe('!');
    expect(await browser.clipboard.read()).toBe(sentinel);
    expect(await browser.tabCount()).toBe(1);
  });

  it('is not obeyed when another extension sends messages, or opens ports, as Sheaf does', async () => {
    const { browser } = session;
    const folder = await writeOtherExtension(browser.name);
    const installed = browser.page.browser();
    const id = await installed.installExtension(folder);
    try {
      await open();
      await browser.pressCopyShortcut();
      await expectClipboard(browser, json);
      await browser.clipboard.write(sentinel);
      const sheaf =
        browser.name === 'firefox'
          ? manifest.browser_specific_settings.gecko.id
          : new URL(await originOf(browser)).host;
      await browser.page.evaluate((detail) => {
        document.dispatchEvent(new CustomEvent('attack', { detail }));
      }, sheaf);
      const outcomes = await until('the other extension', () =>
        browser.page.evaluate(() => document.documentElement.dataset['outcomes']),
      );
      expect(JSON.parse(outcomes)).toEqual(
        Array(answerCount).fill(expect.stringMatching(/Could not establish connection|Receiving end does not exist/u)),
      );
      expect(await browser.clipboard.read()).toBe(sentinel);
      expect(await browser.tabCount()).toBe(1);
    } finally {
      await installed.uninstallExtension(id);
      await rm(folder, { recursive: true });
    }
  });
});

/** The origin of the extension's own pages. */
function originOf(browser: TestedBrowser): Promise<string> {
  return browser.inExtensionPage(popupPath, (page) => page.evaluate(() => location.origin));
}
