import { beforeEach, expect, it } from 'vitest';
import { bytesOf, syncLimits, totalBytesOf } from '../../src/core/settings/sync/size';
import { optionsPath } from './harness/options-path';
import { describeInBrowsers } from './harness/session';
import { patienceMs, until } from './harness/until';
import { seeText } from './harness/see-text';

type Items = Readonly<Record<string, unknown>>;

describeInBrowsers("the browser's synchronised storage", (session) => {
  /** Runs a function in a page of the extension. It may use nothing but its argument, which is sent as JSON. */
  const inSheaf = <Value>(run: (json: string) => Promise<Value>, given: unknown = null): Promise<Value> =>
    session.browser.inExtensionPage(optionsPath, (page) => page.evaluate(run, JSON.stringify(given)) as Promise<Value>);
  const synced = () => inSheaf(() => chrome.storage.sync.get<Items>(null));
  const stored = () => inSheaf(() => chrome.storage.local.get<Items>(null));
  const sync = (items: Items) => inSheaf((json) => chrome.storage.sync.set(JSON.parse(json) as Items), items);
  const ask = (name: string, request: unknown) =>
    inSheaf((json) => chrome.runtime.sendMessage<unknown, unknown>(JSON.parse(json)), { name, request });
  const ok = { reply: { ok: true, value: null } };
  const preset = (id: string, name: string, include: string) => ({ id, name, query: { include }, place: 9 });

  beforeEach(async () => {
    await inSheaf(() => chrome.storage.sync.clear());
  });

  it('gets the settings once it is switched on, in the documented form', async () => {
    await ask('editSettings', [{ options: { theme: 'dark' }, putPresets: [preset('own', 'React', 'react')] }]);
    expect(await ask('syncNow', null)).toEqual(ok);
    expect(await synced()).toEqual({});
    expect(await ask('nameDevice', { name: 'Laptop' })).toEqual(ok);
    expect(await ask('switchSync', { isOn: true })).toEqual(ok);
    const { state } = (await stored())['sync'] as { readonly state: { readonly deviceId: string } };
    const { deviceId } = state;
    const stamp = expect.any(Number) as number;
    expect(await synced()).toEqual({
      index: { version: 3, devices: { [deviceId]: { name: 'Laptop', at: stamp } } },
      options: { version: 3, changedAt: stamp, options: { theme: { value: 'dark', at: stamp } } },
      'preset:own': {
        version: 3,
        changedAt: stamp,
        preset: expect.objectContaining({ id: 'own', name: 'React' }) as object,
        by: deviceId,
        seen: { [deviceId]: stamp },
      },
    });
    expect(state).toMatchObject({ isOn: true, problem: null, lastAt: stamp, leftOut: [], conflicts: [] });
    expect(await ask('clearSync', null)).toEqual(ok);
    expect(await synced()).toEqual({});
    expect(await stored()).toMatchObject({ 'preset:own': { preset: { name: 'React' } } });
  });

  it('is switched on and watched over on the options page', async () => {
    await session.browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('::-p-aria([name="Synchronise settings"][role="switch"])').click();
      await seeText(page, 'Synchronisation is on.');
      await page.locator('::-p-aria([name="Name of this device"][role="textbox"])').fill('My laptop');
      await until(
        'the name in the list of devices',
        () => page.evaluate(() => document.body.textContent.includes('My laptop (this device)')),
        2 * patienceMs,
      );
      await page.locator('::-p-aria(Synchronise now)').click();
      await seeText(page, 'Synchronised.');
    });
    expect(await synced()).toMatchObject({ index: { version: 3 } });
    await session.browser.inExtensionPage(optionsPath, async (page) => {
      await page.locator('::-p-aria([name="Remove from sync"][role="button"])').click();
      await seeText(page, 'Synchronisation is off on this device.');
    });
    expect(await synced()).toEqual({});
  });

  it('wakes the background when another device has changed it, and this one takes the change over', async () => {
    expect(await ask('switchSync', { isOn: true })).toEqual(ok);
    await session.browser.stopBackground();
    const other = { version: 3, changedAt: 9000, by: 'desktop', seen: { desktop: 9000 } };
    await sync({ 'preset:other': { ...other, preset: preset('other', 'Papers', 'pdf') } });
    await expect
      .poll(stored, { timeout: 2 * patienceMs })
      .toMatchObject({ 'preset:other': { changedAt: 9000, preset: { name: 'Papers', query: { include: 'pdf' } } } });

    // What this device changes after that includes the change of the other one.
    await session.browser.stopBackground();
    await ask('editSettings', [{ putPresets: [preset('other', 'Papers', 'preprint')] }]);
    await expect
      .poll(synced, { timeout: 2 * patienceMs })
      .toMatchObject({ 'preset:other': { preset: { query: { include: 'preprint' } }, seen: { desktop: 9000 } } });
  });

  it('gets after a restart of the browser what was not sent before it', async () => {
    expect(await ask('switchSync', { isOn: true })).toEqual(ok);
    const sentAtOnce = await inSheaf(
      async (json) => {
        await chrome.runtime.sendMessage<unknown, unknown>(JSON.parse(json));
        return chrome.storage.sync.get<Items>(null);
      },
      { name: 'editSettings', request: [{ putPresets: [preset('late', 'Late', 'late')] }] },
    );
    expect(sentAtOnce).not.toHaveProperty(['preset:late']);
    await session.restart();
    await expect
      .poll(synced, { timeout: 2 * patienceMs })
      .toMatchObject({ 'preset:late': { preset: { name: 'Late' } } });
  });

  it('gets presets with half a character, which Firefox would refuse', async () => {
    await ask('editSettings', [{ putPresets: [preset('half', 'Half', '\ud83c')] }]);
    expect(await ask('switchSync', { isOn: true })).toEqual(ok);
    expect(await synced()).toMatchObject({ 'preset:half': { preset: { query: { include: '\ufffd' } } } });
  });

  it('counts the size of items as Sheaf does, or lower', async () => {
    const items: Items = {
      'preset:plain': { text: 'react', numbers: [1, -1, 0.5, 2_147_483_647] },
      'preset:long': [2_147_483_648, Date.UTC(2030, 0), -3_000_000_000],
      'preset:ünï🌾': 'Zürich 東京 🌾',
      'preset:escaped': '<a href="x">\\ \n\t\u0001\u007f &\'/ \u2028\u2029 </a>',
    };
    await sync(items);
    const counted = await inSheaf((json) => {
      const keys = JSON.parse(json) as readonly string[];
      return Promise.all(keys.map(async (key) => [key, await chrome.storage.sync.getBytesInUse(key)] as const));
    }, Object.keys(items));
    expect(counted).toHaveLength(Object.keys(items).length);
    expect(counted.filter(([key, bytes]) => bytes > bytesOf(key, items[key]))).toEqual([]);
  });

  it('has room for as much as Sheaf writes at most', async () => {
    const items: Record<string, unknown> = {};
    for (let at = 0; totalBytesOf(items) + syncLimits.itemBytes <= syncLimits.totalBytes; at++)
      items[`preset:${at}`] = '<'.repeat(Math.floor((syncLimits.itemBytes - 12) / 6));
    for (let at = Object.keys(items).length; at < syncLimits.items; at++) items[`preset:${at}`] = 1;
    expect(totalBytesOf(items)).toBeGreaterThan(0.95 * syncLimits.totalBytes);
    await sync(items);
    expect(await synced()).toEqual(items);
  });
});
