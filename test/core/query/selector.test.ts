import { describe, expect, it } from 'vitest';
import { badSelector } from '../../../src/core/query/selector';

describe('badSelector', () => {
  it.each([
    [
      "Failed to execute 'querySelectorAll' on 'Document': 'a[' is not a valid selector.",
      "'a[' is not a valid selector",
    ],
    [
      "Failed to execute 'querySelectorAll' on 'DocumentFragment': 'a[' is not a valid selector.",
      "'a[' is not a valid selector",
    ],
    ["Document.querySelectorAll: 'a[' is not a valid selector", "'a[' is not a valid selector"],
    ["DocumentFragment.querySelectorAll: 'a: b' is not a valid selector", "'a: b' is not a valid selector"],
    ['something else', 'something else'],
  ])('keeps the reason in %j', (message, detail) => {
    expect(badSelector(message)).toEqual({ code: 'bad-selector', detail });
  });
});
