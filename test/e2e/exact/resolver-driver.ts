/**
 * Runs in a page. It compares how Sheaf resolves addresses, partly without the browser's URL parser, with how the browser does.
 */
import { createResolver } from '../../../src/page/dom/resolve';

/** An address that the two resolve differently. */
export interface Difference {
  readonly base: string;
  readonly written: string;
  readonly href: string;
  readonly resolved: string;
}

/** Compares every address under each base. Takes and returns JSON, which carries lone surrogates. */
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

/** The globals of this script. */
export interface ResolverGlobals {
  readonly compareResolver: typeof compare;
}

Object.assign(globalThis, { compareResolver: compare });
