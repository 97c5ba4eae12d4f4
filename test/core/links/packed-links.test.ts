import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLinks, unpackLinks } from '../../../src/core/links/packed-links';
import { fromSource, source } from '../links';

const flat = (links: readonly { url: string; text: string }[]) => links.flatMap(({ url, text }) => [url, text]);

describe('packLinks and unpackLinks', () => {
  it('give back every link, whatever characters its URL and its text hold', () => {
    const field = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\0', '\u0001', '\uD800', ' '), fc.string({ maxLength: 3 })),
    });
    const link = fc.record({ url: field, text: field }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(link), (links) => {
        expect(unpackLinks({ ...packLinks(flat(links)), source })).toEqual(fromSource(links));
      }),
    );
  });

  it('separate by a line feed where no field holds one', () => {
    expect(packLinks(['https://a.example/', 'A', 'https://b.example/', 'B'])).toEqual({
      count: 2,
      fields: 'https://a.example/\nA\nhttps://b.example/\nB',
      separator: '\n',
    });
  });

  it('separate by the first character that occurs nowhere where a field holds a line feed', () => {
    expect(packLinks(['http://[\n', '\u0000\u0001']).separator).toBe('\u0002');
  });

  it('keep a link without any character', () => {
    expect(unpackLinks({ ...packLinks(['', '']), source })).toEqual([{ url: '', text: '', source }]);
  });

  it('make no link out of none', () => {
    expect(unpackLinks({ ...packLinks([]), source })).toEqual([]);
  });
});
