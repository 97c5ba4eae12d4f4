import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleMessages, send } from '../../src/browser/messages';
import { succeed } from '../../src/core/result';

const { onMessage, sendMessage } = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    onMessage: createFakeEvent<[message: unknown, sender: object]>(),
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'sheaf',
      getURL: (path: string) => `chrome-extension://sheaf/${path}`,
      onMessage,
      sendMessage,
    },
  },
}));

const ownDocument = { id: 'sheaf', url: 'chrome-extension://sheaf/src/offscreen/index.html' };
const request = { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' } };
const inject = vi.fn(async () => succeed([0]));

handleMessages<'inject'>({ inject });

beforeEach(() => inject.mockClear());

describe('handleMessages', () => {
  it("answers what one of Sheaf's own documents asks", async () => {
    const [reply] = onMessage.fire({ name: 'inject', request }, ownDocument);
    expect(await reply).toEqual(succeed([0]));
    expect(inject).toHaveBeenCalledExactlyOnceWith(request);
  });

  it.each([
    { who: "a content script of Sheaf's own", sender: { id: 'sheaf', url: 'https://a.example/', tab: { id: 1 } } },
    { who: 'another extension', sender: { id: 'other', url: 'chrome-extension://other/page.html' } },
    { who: "another extension that claims an address of Sheaf's", sender: { ...ownDocument, id: 'other' } },
    { who: 'one that only looks like Sheaf', sender: { id: 'sheaf', url: 'chrome-extension://sheaf.evil/page.html' } },
    {
      who: 'one that names Sheaf in its address',
      sender: { id: 'sheaf', url: 'https://a.example/?chrome-extension://sheaf/' },
    },
    { who: 'one without an address', sender: { id: 'sheaf' } },
    { who: 'nobody', sender: {} },
  ])('does not answer, nor obey, $who', ({ sender }) => {
    expect(onMessage.fire({ name: 'inject', request }, sender)).toEqual([undefined]);
    expect(inject).not.toHaveBeenCalled();
  });

  it.each<unknown>([
    { name: 'copyLinks', request: {} },
    { name: 'unheardOf', request: {} },
    { name: 'toString', request: {} },
    { name: 'constructor', request: {} },
    { name: '__proto__', request: {} },
    { name: 7, request: {} },
    { request: {} },
    { name: 'inject' },
    'inject',
    null,
    undefined,
  ])('leaves to others what is not its own: %j', (message) => {
    expect(onMessage.fire(message, ownDocument)).toEqual([undefined]);
    expect(inject).not.toHaveBeenCalled();
  });

  it('lets a failure travel as data', async () => {
    inject.mockResolvedValueOnce({ ok: false, failure: { code: 'page-closed' } } as never);
    const [reply] = onMessage.fire({ name: 'inject', request }, ownDocument);
    expect(await reply).toEqual({ ok: false, failure: { code: 'page-closed' } });
  });
});

describe('send', () => {
  it('asks under the name of the message, and gives the reply', async () => {
    sendMessage.mockResolvedValue(succeed([0]));
    const asked = { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' as const } };
    expect(await send('inject', asked)).toEqual(succeed([0]));
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'inject', request: asked });
  });

  it('is heard by `handleMessages`', async () => {
    sendMessage.mockImplementation((message) => onMessage.fire(message, ownDocument)[0] as Promise<unknown>);
    expect(await send('inject', { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' } })).toEqual(
      succeed([0]),
    );
  });
});
