// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectRequest, ToPage } from '../../../src/core/messages/page';
import { completeJsdom, show } from '../complete-jsdom';

/** The names of the ports that collectors have opened, and what they sent. */
const opened = new Map<string, string[]>();

/** Sends a message to the collector whose port was opened last. */
let ask: (message: ToPage) => void = () => {};
let close: () => void = () => {};

const request = (id: string): CollectRequest => ({ id, selector: '', scope: 'page' });

beforeAll(() => {
  completeJsdom();
  Object.assign(chrome, {
    runtime: {
      connect: ({ name }: { name: string }) => {
        const sent: string[] = [];
        opened.set(name, sent);
        const port = {
          postMessage: ({ kind }: { kind: string }) => sent.push(kind),
          disconnect: () => sent.push('disconnect'),
          onDisconnect: {
            addListener: (listener: () => void) => {
              close = listener;
            },
          },
          onMessage: {
            addListener: (listener: (message: ToPage, from: object) => void) => {
              ask = (message) => listener(message, port);
            },
          },
        };
        return port;
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
  it('starts a collector, once, for each request that was there before it', async () => {
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

  describe('once it has sent everything', () => {
    /** The ids of the elements that a handler is passed, and the elements as they are held. */
    let found: (string | undefined)[] = [];
    let held: readonly unknown[] = [];

    beforeEach(async () => {
      globalThis.sheafHandlers = {
        show: (_message, elements, port) => {
          held = elements;
          found = elements.map((one) => (one instanceof WeakRef ? one.deref() : one)?.id);
          port.postMessage({ kind: 'shown', number: 1, outcome: 'shown' });
        },
      };
      show('<a id="one" href="https://a.example/1">1</a><a id="two" href="https://a.example/2">2</a>');
      globalThis.sheafRequests = [request('one')];
      await import('../../../src/page/collect/main');
      await vi.waitUntil(() => opened.get('one')?.at(-1) === 'end');
    });

    const question = { kind: 'show', number: 1, place: 0, isRinged: true } as const;

    it('passes a question to its handler, with the elements that it has sent', () => {
      ask(question);
      expect(found).toEqual(['one', 'two']);
      expect(opened.get('one')).toEqual([...whole, 'shown']);
    });

    it('holds the elements weakly', async () => {
      await vi.waitFor(() => {
        ask(question);
        expect(held.every((one) => one instanceof WeakRef)).toBe(true);
      });
    });

    it('releases them when the extension closes the port', () => {
      close();
      ask(question);
      expect(found).toEqual([]);
    });
  });
});
