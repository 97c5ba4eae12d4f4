import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResolver } from '../../../src/page/dom/resolve';
import { addresses, bases } from './nasty-addresses';

/** A link whose `href` is what a browser returns: an address that does not parse stays as the page wrote it. */
function linkTo(written: string, base: string): HTMLAnchorElement {
  const href = URL.canParse(written, base) ? new URL(written, base).href : written;
  // The resolver reads nothing else of a link.
  return { href } as HTMLAnchorElement;
}

/** A link that must not be asked, because asking is slow. */
const unaskedLink = {
  get href(): string {
    throw new Error('The browser was asked.');
  },
} as HTMLAnchorElement;

describe('createResolver', () => {
  it('resolves as the browser does, for every address and every base', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bases), addresses, (base, address) => {
        const link = linkTo(address, base);
        expect(createResolver(base)(link, address)).toBe(link.href);
      }),
      { numRuns: 20_000 },
    );
  }, 30_000);

  it.each([
    { base: 'https://a.example/x/y', written: 'https://b.example/z?q=1#f', url: 'https://b.example/z?q=1#f' },
    { base: 'https://a.example/x/y?q', written: '/z', url: 'https://a.example/z' },
    { base: 'https://a.example/x/y?q', written: 'z/w.html?a=b:c', url: 'https://a.example/x/z/w.html?a=b:c' },
    { base: 'https://a.example/x/y?q#old', written: '#new', url: 'https://a.example/x/y?q#new' },
    { base: 'https://a.example/x/', written: '#', url: 'https://a.example/x/#' },
  ])('does not ask the browser if it would change nothing: $written', ({ base, written, url }) => {
    expect(createResolver(base)(unaskedLink, written)).toBe(url);
  });

  it.each([
    '',
    ' x',
    'x y',
    '../x',
    './x',
    'x/../y',
    'x%2E',
    'HTTPS://a.example/',
    'https://a.example',
    '//b.example/',
    'mailto:a@b',
    'é',
    '?q',
  ])('asks the browser about %j', (written) => {
    expect(() => createResolver('https://a.example/x')(unaskedLink, written)).toThrow('The browser was asked.');
  });

  it.each(['about:blank', 'data:text/html,x', 'file:///home/me/x.html', 'blob:https://a.example/1'])(
    'asks the browser about everything in a document at %s',
    (base) => {
      expect(() => createResolver(base)(unaskedLink, 'x')).toThrow('The browser was asked.');
    },
  );
});
