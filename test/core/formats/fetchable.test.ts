import { describe, expect, it } from 'vitest';
import { fetchableOf } from '../../../src/core/formats/parts/fetchable';
import { fromSource, linksTo } from '../links';

describe('fetchableOf', () => {
  it.each([
    { urls: ['https://a.example/', 'http://a.example/', 'ftp://a.example/', 'FTPS://a.example/'], left: 4 },
    {
      urls: ['mailto:a@b.example', 'tel:1', 'data:,x', 'blob:https://a.example/1', 'magnet:?x', 'about:blank'],
      left: 0,
    },
    { urls: ['https://a.example/#x'], left: 1 },
  ])('keeps $left of $urls', ({ urls, left }) => {
    expect(fetchableOf(fromSource(linksTo(...urls)))).toHaveLength(left);
  });
});
