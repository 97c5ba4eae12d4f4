import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/core/result';

describe('succeed', () => {
  it('wraps a value', () => {
    expect(succeed(7)).toEqual({ ok: true, value: 7 });
  });
});

describe('fail', () => {
  it('returns the failure, without a detail if there is none', () => {
    expect(fail('no-links')).toStrictEqual({ ok: false, failure: { code: 'no-links' } });
  });

  it('keeps the detail', () => {
    expect(fail('bad-include', 'Nothing to repeat')).toStrictEqual({
      ok: false,
      failure: { code: 'bad-include', detail: 'Nothing to repeat' },
    });
  });
});
