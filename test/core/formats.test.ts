import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, formats } from '../../src/core/formats';
import { json } from '../../src/core/formats/json';
import { lines } from '../../src/core/formats/lines';
import { linksTo } from './links';

describe('json', () => {
  it("renders what the console's copy() gives for an array of strings", () => {
    expect(json.render(linksTo('https://a.example/', 'https://b.example/?q="x"\\'))).toBe(
      '[\n  "https://a.example/",\n  "https://b.example/?q=\\"x\\"\\\\"\n]',
    );
  });

  it('renders no link as an empty array', () => {
    expect(json.render([])).toBe('[]');
  });

  it('gives back every URL, letter for letter, when parsed', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (urls) => {
        expect(JSON.parse(json.render(linksTo(...urls)))).toEqual(urls);
      }),
    );
  });
});

describe('lines', () => {
  it('puts each URL on a line of its own, with nothing behind the last', () => {
    expect(lines.render(linksTo('https://a.example/', 'mailto:b@b.example'))).toBe(
      'https://a.example/\nmailto:b@b.example',
    );
  });

  it('gives back every URL, letter for letter, when split', () => {
    fc.assert(
      fc.property(fc.array(fc.webUrl(), { minLength: 1 }), (urls) => {
        expect(lines.render(linksTo(...urls)).split('\n')).toEqual(urls);
      }),
    );
  });
});

describe('formatOf', () => {
  it.each(formats)('finds $id', (format) => {
    expect(formatOf(format.id)).toBe(format);
  });

  it('has one format an id', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  });
});
