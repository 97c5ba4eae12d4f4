import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostOf } from '../../../src/core/links/url-parts';
import { groupByHost } from '../../../src/core/query/group';
import { sortPlaces } from '../../../src/core/query/order';
import { orders } from '../../../src/core/query/query';
import { nastyLinks } from '../formats/nasty';

const links = [
  { url: 'https://b.example/2', text: 'Item 10' },
  { url: 'https://a.example/z', text: 'item 9' },
  { url: 'mailto:x@y.example', text: 'Écrire' },
  { url: 'https://b.example/10', text: 'item 9' },
  { url: 'https://a.example/Z', text: '' },
];

describe('sortPlaces', () => {
  it.each([
    { order: 'page', places: [0, 1, 2, 3, 4] },
    { order: 'url', places: [4, 1, 3, 0, 2] },
    { order: 'text', places: [4, 2, 1, 3, 0] },
    { order: 'host', places: [2, 1, 4, 0, 3] },
  ] as const)('sorts by $order, and reverses', ({ order, places }) => {
    expect(sortPlaces(links, order, false)).toEqual(places);
    expect(sortPlaces(links, order, true)).toEqual(places.toReversed());
  });

  it('keeps every link, and page order among equal links', () => {
    fc.assert(
      fc.property(nastyLinks, fc.constantFrom(...orders), (list, order) => {
        const places = sortPlaces([...list, ...list], order, false);
        expect(places.toSorted((one, other) => one - other)).toEqual([...places.keys()]);
        for (const place of list.keys()) {
          expect(places.indexOf(place)).toBeLessThan(places.indexOf(place + list.length));
        }
      }),
    );
  });
});

describe('groupByHost', () => {
  it('orders the groups by the first link of each host', () => {
    expect(groupByHost(links)).toEqual([
      { host: 'b.example', places: [0, 3] },
      { host: 'a.example', places: [1, 4] },
      { host: '', places: [2] },
    ]);
  });

  it('puts each link in exactly one group, that of its host', () => {
    fc.assert(
      fc.property(nastyLinks, (list) => {
        const groups = groupByHost(list);
        expect(groups.flatMap(({ places }) => places).toSorted((one, other) => one - other)).toEqual([...list.keys()]);
        for (const { host, places } of groups) {
          expect(places.map((place) => hostOf(list[place]?.url ?? ''))).toEqual(places.map(() => host));
        }
      }),
    );
  });
});
