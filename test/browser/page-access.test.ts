import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectScript } from '../../src/browser/inject-script';
import { injectCollector, listenToCollectors } from '../../src/browser/page-access';
import type { CollectRequest, ToPage } from '../../src/core/messages/page';
import { fail, succeed } from '../../src/core/result';

type Port = ReturnType<typeof createPort>;

const fake = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    createFakeEvent,
    onConnect: createFakeEvent<[port: object]>(),
    executeScript: vi.fn<(injection: Injection) => Promise<readonly { frameId: number; result?: unknown }[]>>(),
    /** The address of the tab, as far as the extension may see it, or `null` if the tab is gone. */
    tab: { url: undefined as string | undefined, isThere: true },
  };
});

interface Injection {
  readonly target: object;
  readonly files?: readonly string[];
  readonly func?: (request: CollectRequest) => unknown;
  readonly args?: readonly [CollectRequest];
  readonly injectImmediately?: boolean;
}

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'sheaf', onConnect: fake.onConnect },
    scripting: { executeScript: fake.executeScript },
    tabs: {
      get: async () => {
        if (!fake.tab.isThere) throw new Error('No tab with id: 1.');
        return { id: 1, url: fake.tab.url };
      },
    },
  },
}));

function createPort(part: object = {}) {
  return {
    name: 'the id',
    sender: { id: 'sheaf', tab: { id: 1 }, frameId: 4 },
    onMessage: fake.createFakeEvent<[message: unknown]>(),
    onDisconnect: fake.createFakeEvent<[]>(),
    postMessage: vi.fn<(message: unknown) => void>(),
    disconnect: vi.fn<() => void>(),
    ...part,
  };
}

const request: CollectRequest = { id: 'the id', selector: 'a', scope: 'page' };

beforeEach(() => {
  fake.executeScript.mockReset();
  fake.executeScript.mockImplementation(async ({ func }) => [
    { frameId: 0, result: func === undefined ? undefined : true },
    { frameId: 7, result: func === undefined ? undefined : true },
  ]);
  fake.tab.isThere = true;
  fake.tab.url = undefined;
});

describe('injectCollector', () => {
  it('starts a collector in every frame, and resolves to the frames that it reached', async () => {
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1 }, request)).toEqual(succeed([0, 7]));
    const injections = fake.executeScript.mock.calls.map(([injection]) => injection);
    expect(injections.map(({ target }) => target)).toEqual([
      { tabId: 1, allFrames: true },
      { tabId: 1, allFrames: true },
    ]);
    expect(injections[0]?.files).toEqual(['/src/page/collect/main.js']);
    expect(injections[1]?.args).toEqual([request]);
  });

  it('does not wait for frames that never finish loading', async () => {
    await injectCollector('src/page/collect/main.js', { tabId: 1 }, request);
    expect(fake.executeScript.mock.calls.every(([{ injectImmediately }]) => injectImmediately === true)).toBe(true);
  });

  it('starts a collector only in the requested frame', async () => {
    fake.executeScript.mockImplementation(async () => [{ frameId: 7, result: true }]);
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1, frameId: 7 }, request)).toEqual(succeed([7]));
    expect(fake.executeScript.mock.calls[0]?.[0].target).toEqual({ tabId: 1, frameIds: [7] });
  });

  it('leaves out frames in which nothing started', async () => {
    fake.executeScript.mockImplementation(async () => [
      { frameId: 0, result: true },
      { frameId: 7, result: null },
    ]);
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1 }, request)).toEqual(succeed([0]));
  });

  it.each([
    { url: undefined, code: 'page-closed' as const },
    { url: 'chrome://settings/', code: 'page-closed' as const },
    { url: 'file:///home/me/list.html', code: 'file-closed' as const },
  ])('fails with $code if the browser refuses for $url', async ({ url, code }) => {
    fake.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    fake.tab.url = url;
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1 }, request)).toEqual(fail(code));
  });

  it('reports that the page was left if the tab is gone', async () => {
    fake.executeScript.mockRejectedValue(new Error('No tab with id: 1.'));
    fake.tab.isThere = false;
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1 }, request)).toEqual(fail('page-left'));
  });

  it('reports that a frame is closed if the page is not', async () => {
    fake.executeScript.mockRejectedValue(new Error('Cannot access contents of the page.'));
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1, frameId: 7 }, request)).toEqual(
      fail('frame-closed'),
    );
  });

  it('reports that the page is closed if nothing started in its top frame', async () => {
    fake.executeScript.mockImplementation(async () => [{ frameId: 7, result: true }]);
    expect(await injectCollector('src/page/collect/main.js', { tabId: 1 }, request)).toEqual(fail('page-closed'));
  });
});

describe('injectScript', () => {
  it('runs a script only in the given frame, at once', async () => {
    expect(await injectScript('src/page/mark/main.js', 1, 7)).toBe(true);
    expect(fake.executeScript.mock.calls).toEqual([
      [{ target: { tabId: 1, frameIds: [7] }, files: ['/src/page/mark/main.js'], injectImmediately: true }],
    ]);
  });

  it('reports if the frame could not be reached', async () => {
    fake.executeScript.mockRejectedValue(new Error('No frame with id 7 in tab 1.'));
    expect(await injectScript('src/page/mark/main.js', 1, 7)).toBe(false);
  });
});

describe('listenToCollectors', () => {
  function listen() {
    const opened: {
      frameId: number;
      send: (message: ToPage) => void;
      close: () => void;
      heard: unknown[];
      closings: number;
    }[] = [];
    const stop = listenToCollectors(1, 'the id', ({ frameId, onMessage, send, onClose, close }) => {
      const port = { frameId, send, close, heard: [] as unknown[], closings: 0 };
      onMessage((message) => port.heard.push(message));
      onClose(() => port.closings++);
      opened.push(port);
    });
    return { opened, stop };
  }

  it('accepts the collectors of its request, frame by frame', () => {
    const { opened, stop } = listen();
    const port = createPort();
    fake.onConnect.fire(port);
    port.onMessage.fire({ kind: 'end' });
    port.onDisconnect.fire();
    stop();
    expect(opened).toMatchObject([{ frameId: 4, heard: [{ kind: 'end' }], closings: 1 }]);
  });

  it('sends messages to a frame', () => {
    const { opened, stop } = listen();
    const port: Port = createPort();
    fake.onConnect.fire(port);
    const message = { kind: 'show', number: 1, place: 2, isRinged: true } as const;
    opened[0]?.send(message);
    stop();
    expect(port.postMessage).toHaveBeenCalledExactlyOnceWith(message);
  });

  it('closes a port on request', () => {
    const { opened, stop } = listen();
    const port: Port = createPort();
    fake.onConnect.fire(port);
    opened[0]?.close();
    stop();
    expect(port.disconnect).toHaveBeenCalledOnce();
  });

  it.each([
    { who: 'a collector of another request', part: { name: 'another id' } },
    { who: 'a collector in another tab', part: { sender: { id: 'sheaf', tab: { id: 2 }, frameId: 0 } } },
    { who: 'another extension', part: { sender: { id: 'other', tab: { id: 1 }, frameId: 0 } } },
    { who: 'a document without a tab', part: { sender: { id: 'sheaf' } } },
    { who: 'an unknown sender', part: { sender: undefined } },
  ])('ignores $who', ({ part }) => {
    const { opened, stop } = listen();
    fake.onConnect.fire(createPort(part));
    stop();
    expect(opened).toEqual([]);
  });

  it('ignores everybody once it has stopped', () => {
    const { opened, stop } = listen();
    stop();
    fake.onConnect.fire(createPort());
    expect(opened).toEqual([]);
    expect(fake.onConnect.listenerCount()).toBe(0);
  });
});
