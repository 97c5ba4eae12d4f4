import { describe, expect, it } from 'vitest';
import { sitePatternOf } from '../../../src/core/links/site-pattern';

describe('sitePatternOf', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/*'],
    ['http://user:pw@example.com:8443/', 'http://example.com/*'],
    ['http://[::1]:80/', 'http://[::1]/*'],
    ['about:blank', null],
    ['data:text/html,x', null],
    ['file:///tmp/x', null],
    ['', null],
    ['https://[', null],
  ])('returns for %s the pattern %s', (address, pattern) => {
    expect(sitePatternOf(address)).toBe(pattern);
  });
});
