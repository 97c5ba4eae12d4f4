import type { Browser } from 'puppeteer-core';

/** Firefox's own window: its toolbar, panels and menus, which are a document too. For looking only. */
export interface FirefoxWindow {
  /** Runs an expression there. Resolves to its value, which must be serialisable as JSON. Promises are awaited. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
}

/** The part of puppeteer's WebDriver BiDi connection that is used. Its public types do not include it. */
interface BidiBrowser extends Browser {
  readonly connection: { readonly send: (method: string, parameters: object) => Promise<{ readonly result: unknown }> };
}

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

type Evaluation =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** @param browser - Firefox, started with `--remote-allow-system-access`. */
export async function firefoxWindow(browser: Browser): Promise<FirefoxWindow> {
  // Every browser that puppeteer starts as Firefox is driven by BiDi and has this connection.
  const { connection } = browser as BidiBrowser;
  const { contexts } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const context = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml')?.context;
  if (context === undefined) throw new Error('Firefox does not show its window to the remote control.');
  return {
    evaluate: async <T>(expression: string): Promise<T> => {
      const evaluation = (
        await connection.send('script.evaluate', {
          expression: `(async () => JSON.stringify(await (${expression})))()`,
          target: { context },
          awaitPromise: true,
        })
      ).result as Evaluation;
      if (evaluation.type === 'exception') throw new Error(`In Firefox's window: ${evaluation.exceptionDetails.text}`);
      const { value } = evaluation.result;
      // The caller knows the type of its expression.
      return (value === undefined ? undefined : JSON.parse(value)) as T;
    },
  };
}
