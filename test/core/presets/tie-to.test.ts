import { describe, expect, it } from 'vitest';
import { presetForPage } from '../../../src/core/presets/preset-for-page';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { tieTo } from '../../../src/core/presets/tie-to';

describe('tieTo', () => {
  it('ties a preset to a host and removes that host from other presets', () => {
    const [first, second] = createStarters((id) => id);
    if (first === undefined || second === undefined) throw new Error('These come with Sheaf.');
    const changed = tieTo(second, [{ ...first, sites: ['a.example', 'example.com'] }, second], 'example.com');
    expect(changed).toEqual([
      { ...first, sites: ['a.example'] },
      { ...second, sites: ['example.com'] },
    ]);
    expect(presetForPage(changed, 'https://example.com/')?.preset.id).toBe(second.id);
  });

  it('names a site once, however often a preset is tied to it', () => {
    const [first] = createStarters((id) => id);
    if (first === undefined) throw new Error('It comes with Sheaf.');
    const tied = { ...first, sites: ['example.com', 'a.example'] };
    expect(tieTo(tied, [tied], 'example.com')).toEqual([{ ...first, sites: ['a.example', 'example.com'] }]);
  });
});
