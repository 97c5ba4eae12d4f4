import { beforeEach, describe, expect, it, vi } from 'vitest';
import { handleMessages } from '../../src/browser/message-handlers';
import { send } from '../../src/browser/messages';
import { succeed } from '../../src/core/result';

const { onMessage, sendMessage } = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    onMessage: createFakeEvent<[message: unknown, sender: object, answer: (answer: unknown) => void]>(),
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

/** Sends a message as the browser delivers it. Resolves to the answer, or to undefined if nobody will answer. */
function ask(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const willAnswer = onMessage.fire(message, sender, resolve).includes(true);
    if (!willAnswer) resolve(undefined);
  });
}

beforeEach(() => inject.mockClear());

describe('handleMessages', () => {
  it("answers Sheaf's own documents", async () => {
    expect(await ask({ name: 'inject', request }, ownDocument)).toEqual({ reply: succeed([0]) });
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
    { who: 'an unknown sender', sender: {} },
  ])('neither answers nor obeys $who', async ({ sender }) => {
    expect(await ask({ name: 'inject', request }, sender)).toBeUndefined();
    expect(inject).not.toHaveBeenCalled();
  });

  it.each<unknown>([
    { name: 'runRecipe', request: {} },
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
  ])('leaves messages to others that it does not handle: %j', async (message) => {
    expect(await ask(message, ownDocument)).toBeUndefined();
    expect(inject).not.toHaveBeenCalled();
  });

  it('sends a failure as data', async () => {
    inject.mockResolvedValueOnce({ ok: false, failure: { code: 'page-closed' } } as never);
    const failure = { ok: false, failure: { code: 'page-closed' } };
    expect(await ask({ name: 'inject', request }, ownDocument)).toEqual({ reply: failure });
  });
});

describe('send', () => {
  it('sends the name and request, and resolves to the reply', async () => {
    sendMessage.mockResolvedValue({ reply: succeed([0]) });
    const asked = { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' as const } };
    expect(await send('inject', asked)).toEqual(succeed([0]));
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'inject', request: asked });
  });

  it('reaches `handleMessages`', async () => {
    sendMessage.mockImplementation((message) => ask(message, ownDocument));
    expect(await send('inject', { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' } })).toEqual(
      succeed([0]),
    );
  });

  it('is rejected if the handler throws', async () => {
    sendMessage.mockImplementation((message) => ask(message, ownDocument));
    inject.mockRejectedValueOnce(new Error('a bug'));
    await expect(
      send('inject', { target: { tabId: 1 }, collect: { id: 'x', selector: '', scope: 'page' } }),
    ).rejects.toThrow('a bug');
  });
});
