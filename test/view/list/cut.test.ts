import { describe, expect, it } from 'vitest';
import { cutOff } from '../../../src/view/list/cut';

describe('cutOff', () => {
  it.each([
    ['https://a.example/#x', 'https://a.example/', '#x'],
    ['https://a.example/?utm_source=x&id=1', 'https://a.example/?id=1', 'utm_source=x&'],
    ['https://a.example/b', 'https://a.example', '/b'],
    ['https://a.example/', 'https://a.example/', ''],
  ])('returns, for %s cleaned to %s, “%s”', (before, after, cut) => {
    expect(cutOff(before, after)).toBe(cut);
  });
});
