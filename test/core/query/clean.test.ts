import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLink, cleanUrl } from '../../../src/core/query/clean';
import { cleansAnything, noCleaning } from '../../../src/core/query/cleaning';
import type { Cleaning } from '../../../src/core/query/cleaning';
import { trackingName } from '../../../src/core/query/tracking';
import { nastyAddress, nastyUrl } from '../formats/nasty';
import { source } from '../links';

const only = (part: Partial<Cleaning>): Cleaning => ({ ...noCleaning, ...part });
const anyCleaning: fc.Arbitrary<Cleaning> = fc.record({
  dropFragment: fc.boolean(),
  dropTracking: fc.boolean(),
  unwrapRedirects: fc.boolean(),
  originOnly: fc.boolean(),
});

describe('cleanUrl', () => {
  it('changes nothing if no cleaning is on', () => {
    fc.assert(
      fc.property(fc.oneof(nastyUrl, nastyAddress), (url) => {
        expect(cleanUrl(url, noCleaning)).toBe(url);
      }),
    );
    expect(cleansAnything(noCleaning)).toBe(false);
  });

  it('changes nothing more in a URL that it has cleaned', () => {
    fc.assert(
      fc.property(fc.oneof(nastyUrl, nastyAddress), anyCleaning, (url, cleaning) => {
        const once = cleanUrl(url, cleaning);
        expect(cleanUrl(once, cleaning)).toBe(once);
      }),
    );
  });

  it.each([
    ['https://a.example/x?y#z', 'https://a.example/x?y'],
    ['https://a.example/#', 'https://a.example/'],
    ['https://a.example/#a#b', 'https://a.example/'],
    ['https://a.example/', 'https://a.example/'],
  ])('removes the fragment of %s', (url, cleaned) => {
    expect(cleanUrl(url, only({ dropFragment: true }))).toBe(cleaned);
  });

  it.each([
    ['https://a.example/?utm_source=x', 'https://a.example/'],
    ['https://a.example/?a=1&utm_source=x&b=%20+2&&c#utm_source=y', 'https://a.example/?a=1&b=%20+2&&c#utm_source=y'],
    ['https://a.example/?UTM_Medium=x&a', 'https://a.example/?a'],
    ['https://a.example/?gclid&a=%zz', 'https://a.example/?a=%zz'],
    ['https://a.example/?a=b?fbclid=1&fbclid=2', 'https://a.example/?a=b?fbclid=1'],
    ['https://a.example/?gclid=1#x?y', 'https://a.example/#x?y'],
    [
      'https://a.example/?xgclid=1&gclidx=2&utm_=3&ref=4&source=5',
      'https://a.example/?xgclid=1&gclidx=2&utm_=3&ref=4&source=5',
    ],
    ['https://a.example/gclid=1?', 'https://a.example/gclid=1?'],
    ['https://a.example/#?gclid=1', 'https://a.example/#?gclid=1'],
    ['mailto:a@b.example?utm_source=x&subject=y', 'mailto:a@b.example?subject=y'],
  ])('removes the tracking parameters of %s and leaves every other character', (url, cleaned) => {
    expect(cleanUrl(url, only({ dropTracking: true }))).toBe(cleaned);
  });

  it('keeps every other parameter, at its place and as it was written', () => {
    const parameters = fc.array(
      fc.oneof(
        fc.constantFrom('utm_source=1', 'fbclid=x', 'GCLID', 'mc_eid=%20'),
        fc.stringMatching(/^[\w%+=;.]{0,9}$/),
      ),
    );
    fc.assert(
      fc.property(parameters, (all) => {
        const kept = all.filter((parameter) => !trackingName.test(parameter.replace(/=.*/s, '')));
        const expected = kept.length === 0 && all.length > 0 ? '' : `?${kept.join('&')}`;
        expect(cleanUrl(`https://a.example/?${all.join('&')}#x`, only({ dropTracking: true }))).toBe(
          `https://a.example/${kept.length === all.length ? `?${all.join('&')}` : expected}#x`,
        );
      }),
    );
  });

  it.each([
    [
      'https://www.google.com/url?sa=t&url=https%3A%2F%2Freact.dev%2Flearn%3Fa%3D1%26b%3D%2520&usg=x',
      'https://react.dev/learn?a=1&b=%20',
    ],
    ['https://www.google.co.uk/url?q=https://react.dev/&sa=U', 'https://react.dev/'],
    ['https://google.de/url?q=https://react.dev', 'https://react.dev/'],
    ['https://www.google.com/url?q=/search%3Fq%3Dx', 'https://www.google.com/url?q=/search%3Fq%3Dx'],
    ['https://www.google.com/search?q=https://react.dev/', 'https://www.google.com/search?q=https://react.dev/'],
    [
      'https://www.google.com.evil.example/url?q=https://react.dev/',
      'https://www.google.com.evil.example/url?q=https://react.dev/',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Freact.dev%2F%3Ffbclid%3DI&h=AT', 'https://react.dev/?fbclid=I'],
    ['https://lm.facebook.com/l.php?h=AT&u=https%3A%2F%2Freact.dev%2F', 'https://react.dev/'],
    ['https://out.reddit.com/t3_x?url=https%3A%2F%2Freact.dev%2F&token=A', 'https://react.dev/'],
    ['https://www.youtube.com/redirect?event=d&q=https%3A%2F%2Freact.dev%2F%23top', 'https://react.dev/#top'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Freact.dev%2F&rut=1', 'https://react.dev/'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Freact.dev%2F&data=x', 'https://react.dev/'],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Freact.dev%252F',
      'https://react.dev/',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/url?q=https%3A%2F%2F%5B', 'https://www.google.com/url?q=https%3A%2F%2F%5B'],
    ['https://www.google.com/url?q=%zz', 'https://www.google.com/url?q=%zz'],
    ['https://t.co/abc?url=https://react.dev/', 'https://t.co/abc?url=https://react.dev/'],
  ])('unwraps %s', (url, target) => {
    expect(cleanUrl(url, only({ unwrapRedirects: true }))).toBe(target);
  });

  it('limits how many redirectors it unwraps', () => {
    let url = 'https://react.dev/';
    for (let depth = 0; depth < 8; depth++) url = `https://google.com/url?q=${encodeURIComponent(url)}`;
    expect(cleanUrl(url, only({ unwrapRedirects: true }))).toMatch(/^https:\/\/google\.com\/url\?q=/);
  });

  it.each([
    ['https://me:pw@a.example:81/x?y#z', 'https://a.example:81'],
    ['http://a.example', 'http://a.example'],
    ['http://[::1]/x', 'http://[::1]'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['file:///x', 'file:///x'],
    ['not a URL', 'not a URL'],
  ])('keeps only the origin of %s', (url, origin) => {
    expect(cleanUrl(url, only({ originOnly: true }))).toBe(origin);
  });

  it('unwraps first, and then cleans the target', () => {
    const url = 'https://l.facebook.com/l.php?u=https%3A%2F%2Freact.dev%2F%3Ffbclid%3DI%26a%23top&h=AT';
    expect(cleanUrl(url, { ...noCleaning, unwrapRedirects: true, dropTracking: true, dropFragment: true })).toBe(
      'https://react.dev/?a',
    );
    expect(cleanUrl(url, { ...noCleaning, unwrapRedirects: true, originOnly: true })).toBe('https://react.dev');
  });
});

describe('cleanLink', () => {
  it('returns the same object if there was nothing to clean, and otherwise keeps text and source', () => {
    const clean = { url: 'https://a.example/', text: 'A', source };
    expect(cleanLink(clean, only({ dropFragment: true }))).toBe(clean);
    expect(cleanLink({ ...clean, url: 'https://a.example/#x' }, only({ dropFragment: true }))).toEqual(clean);
  });
});
