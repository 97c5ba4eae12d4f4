// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectRequest } from '../../../src/core/messages/page';
import { completeJsdom, show } from '../complete-jsdom';

/** The names of the ports that collectors have opened, and what they sent. */
const opened = new Map<string, string[]>();

const request = (id: string): CollectRequest => ({ id, selector: '', scope: 'page' });

beforeAll(() => {
  completeJsdom();
  Object.assign(chrome, {
    runtime: {
      connect: ({ name }: { name: string }) => {
        const sent: string[] = [];
        opened.set(name, sent);
        return {
          postMessage: ({ kind }: { kind: string }) => sent.push(kind),
          disconnect: () => sent.push('disconnect'),
          onDisconnect: { addListener: () => {} },
          onMessage: { addListener: () => {} },
        };
      },
    },
  });
});

beforeEach(() => {
  opened.clear();
  vi.resetModules();
  globalThis.sheafRequests = undefined;
  show('<a href="https://a.example/1">1</a>');
});

const whole = ['begin', 'links', 'end'];

describe('the injected script', () => {
  it('starts a collector for each request that was there before it, once', async () => {
    globalThis.sheafRequests = [request('one'), request('two')];
    await import('../../../src/page/collect/main');
    globalThis.sheafCollect?.();
    await vi.waitFor(() =>
      expect([...opened]).toEqual([
        ['one', whole],
        ['two', whole],
      ]),
    );
  });

  it('starts one for each request that comes later', async () => {
    await import('../../../src/page/collect/main');
    expect(opened.size).toBe(0);
    globalThis.sheafRequests = [request('one')];
    globalThis.sheafCollect?.();
    globalThis.sheafRequests.push(request('two'));
    globalThis.sheafCollect?.();
    await vi.waitFor(() => expect([...opened.values()]).toEqual([whole, whole]));
  });
});
