/**
 * Runs in a page: compares what Sheaf makes of addresses, where it does without the browser's URL parser, with what the browser
 * does.
 */
import { createResolver } from '../../../src/page/dom/resolve';

/** An address of which the two make different things. */
export interface Difference {
  readonly base: string;
  readonly written: string;
  readonly href: string;
  readonly resolved: string;
}

/** Sets one base after the other, and compares every address under each. As JSON, which carries lone surrogates. */
function compare(bases: readonly string[], addresses: string): string {
  const differences: Difference[] = [];
  const base = document.createElement('base');
  const link = document.createElement('a');
  document.head.append(base);
  let quick = 0;
  for (const href of bases) {
    base.href = href;
    const resolve = createResolver(document.baseURI);
    for (const written of JSON.parse(addresses) as string[]) {
      link.setAttribute('href', written);
      let isAsked = false;
      const asked = Object.defineProperty(document.createElement('a'), 'href', {
        get: () => {
          isAsked = true;
          return link.href;
        },
      });
      const resolved = resolve(asked, written);
      if (resolved !== link.href) differences.push({ base: document.baseURI, written, href: link.href, resolved });
      if (!isAsked) quick++;
    }
  }
  base.remove();
  return JSON.stringify({ differences, quick });
}

/** What this script leaves behind in the page. */
export interface ResolverGlobals {
  readonly compareResolver: typeof compare;
}

Object.assign(globalThis, { compareResolver: compare });
