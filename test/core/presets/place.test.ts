import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movePreset, placeAtEnd } from '../../../src/core/presets/place';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { defaultSettings } from '../../../src/core/settings/settings';
import { applyEdit } from '../../../src/core/settings/settings-edit';

const starters = createStarters((id) => id);
const ids = starters.map(({ id }) => id);

describe('movePreset', () => {
  it('moves a preset to an index without changing the order of the others, however often', () => {
    const moves = fc.array(fc.record({ from: fc.nat(ids.length - 1), to: fc.nat(ids.length - 1) }), { maxLength: 200 });
    fc.assert(
      fc.property(moves, (list) => {
        let settings = { ...defaultSettings, presets: starters };
        let expected = ids;
        for (const { from, to } of list) {
          const id = expected[from] ?? '';
          expected = expected.filter((other) => other !== id).toSpliced(to, 0, id);
          settings = applyEdit(settings, { putPresets: movePreset(settings.presets, id, to) });
          expect(settings.presets.map((preset) => preset.id)).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('changes only one preset if there is room', () => {
    expect(movePreset(starters, 'feeds', 1)).toEqual([{ ...starters[5], place: 1.5 }]);
    expect(movePreset(starters, 'none', 1)).toEqual([]);
  });
});

describe('placeAtEnd', () => {
  it('is after all others', () => {
    expect(placeAtEnd([])).toBe(1);
    expect(placeAtEnd(starters)).toBe(starters.length + 1);
  });
});
