import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLinks, unpackLinks } from '../../../src/core/links/packed-links';
import { fromSource, source } from '../links';

const flat = (links: readonly { url: string; text: string }[]) => links.flatMap(({ url, text }) => [url, text]);

describe('packLinks and unpackLinks', () => {
  it('preserve every link, whatever characters its URL and text contain', () => {
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

  it('use a line feed as separator if no field contains one', () => {
    expect(packLinks(['https://a.example/', 'A', 'https://b.example/', 'B'])).toEqual({
      count: 2,
      fields: 'https://a.example/\nA\nhttps://b.example/\nB',
      separator: '\n',
    });
  });

  it('use the first character that occurs nowhere if a field contains a line feed', () => {
    expect(packLinks(['http://[\n', '\u0000\u0001']).separator).toBe('\u0002');
  });

  it('preserve a link whose URL and text are empty', () => {
    expect(unpackLinks({ ...packLinks(['', '']), source })).toEqual([{ url: '', text: '', source }]);
  });

  it('return no links for none', () => {
    expect(unpackLinks({ ...packLinks([]), source })).toEqual([]);
  });
});
