import { describe, expect, it } from 'vitest';
import { createSiteTest } from '../../src/core/site';

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
  ])('takes $url, seen from $page, for the same site: $same', ({ page, url, same }) => {
    expect(createSiteTest('same', page)(url)).toBe(same);
    expect(createSiteTest('other', page)(url)).toBe(!same);
    expect(createSiteTest('any', page)(url)).toBe(true);
  });

  it.each(['mailto:a@example.com', 'tel:1', 'data:,x', 'about:blank', 'not a URL', ''])(
    'takes %j for no site at all',
    (url) => {
      expect(createSiteTest('same', 'https://example.com/')(url)).toBe(false);
      expect(createSiteTest('other', 'https://example.com/')(url)).toBe(false);
      expect(createSiteTest('same', 'about:blank')(url)).toBe(false);
    },
  );
});
