import { describe, expect, it } from 'vitest';
import { createSiteTest } from '../../../src/core/query/site';
import type { Site } from '../../../src/core/query/site';
import { source } from '../links';

/** Whether a link from a page passes. */
const passes = (site: Site, page: string, url: string) =>
  createSiteTest(site)({ url, source: { ...source, url: page } });

describe('createSiteTest', () => {
  it.each([
    { page: 'https://www.example.com/', url: 'https://www.example.com/x', same: true },
    { page: 'https://www.example.com/', url: 'http://example.com:8080/', same: true },
    { page: 'https://www.example.com/', url: 'https://blog.example.com/', same: true },
    { page: 'https://example.com/', url: 'https://a.b.example.com/', same: true },
    { page: 'https://blog.example.com/', url: 'https://example.com/', same: true },
    { page: 'https://blog.example.com/', url: 'https://shop.example.com/', same: false },
    { page: 'https://example.com/', url: 'https://notexample.com/', same: false },
    { page: 'https://example.com/', url: 'https://example.com.evil.example/', same: false },
    { page: 'https://example.com/', url: 'https://example.org/?https://example.com/', same: false },
    { page: 'https://example.com/', url: 'https://example.com@evil.example/', same: false },
    { page: 'https://com/', url: 'https://example.com/', same: false },
    { page: 'http://localhost:3000/', url: 'http://localhost:8080/', same: true },
    { page: 'http://127.0.0.1/', url: 'http://127.0.0.1:81/', same: true },
    { page: 'http://127.0.0.1/', url: 'http://127.0.0.2/', same: false },
    { page: 'http://[::1]:81/', url: 'http://[::1]/', same: true },
    { page: 'https://www.com/', url: 'https://example.com/', same: false },
    { page: 'file:///a.html', url: 'file:///b.html', same: true },
    { page: 'file:///a.html', url: 'https://a.example/', same: false },
    { page: '', url: 'https://a.example/', same: false },
  ])('on $page, counts $url as the same site: $same', ({ page, url, same }) => {
    expect(passes('same', page, url)).toBe(same);
    expect(passes('other', page, url)).toBe(!same);
    expect(passes('any', page, url)).toBe(true);
  });

  it.each(['mailto:a@example.com', 'tel:1', 'data:,x', 'about:blank', 'not a URL', ''])(
    'counts %j as no site',
    (url) => {
      expect(passes('same', 'https://example.com/', url)).toBe(false);
      expect(passes('other', 'https://example.com/', url)).toBe(false);
      expect(passes('same', 'about:blank', url)).toBe(false);
    },
  );

  it('compares each link with its own source', () => {
    const isSame = createSiteTest('same');
    const from = (page: string) => ({ url: 'https://a.example/x', source: { ...source, url: page } });
    const pages = ['https://a.example/', 'https://b.example/', 'https://a.example/'];
    expect(pages.map((page) => isSame(from(page)))).toEqual([true, false, true]);
  });
});
