import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/presets/preset';
import { createStarters } from '../../../src/core/presets/starter-presets';

const starters = createStarters((id) => id);

describe('inOrder', () => {
  it('sorts by place, and by id where two devices chose the same place', () => {
    const [one, two] = starters;
    if (!one || !two) throw new Error('These come with Sheaf.');
    expect(
      inOrder([
        { ...one, place: 2 },
        { ...two, place: 2 },
      ]).map(({ id }) => id),
    ).toEqual(['images', 'pdf']);
  });
});
