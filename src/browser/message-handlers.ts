import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';
import type { Answer, Envelope, Messages, Name } from './messages';

/** A handler for each of the named messages. */
export type Handlers<Names extends Name> = {
  readonly [Key in Names]: (request: Messages[Key]['request']) => Promise<Messages[Key]['reply']>;
};

/**
 * Handles messages from Sheaf's own documents. Ignores messages from the content scripts of pages and from any other sender, and
 * messages that another document handles.
 */
export function handleMessages<Names extends Name>(handlers: Handlers<Names>): void {
  // Both browsers support returning `true` and calling `answer` later. Not every version of Chrome waits for a returned promise.
  const listener = (message: unknown, sender: Runtime.MessageSender, answer: Respond) => {
    if (!isFromSheaf(sender) || !isEnvelope(message) || !Object.hasOwn(handlers, message.name)) return undefined;
    // `name` is one of this document's handlers, and its request type is the one that `send` requires for that name.
    const handler = handlers[message.name as Names] as (request: unknown) => Promise<unknown>;
    handler(message.request).then(
      (reply) => answer({ reply } satisfies Answer<unknown>),
      (error: unknown) => answer({ error: String(error) } satisfies Answer<unknown>),
    );
    return true;
  };
  // The type allows only listeners that answer every message.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

type Respond = (answer: unknown) => void;

function isFromSheaf({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'name' in message && 'request' in message;
}
