import { describe, expect, it } from 'vitest';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { readBin } from '../../../src/core/settings/bin';
import { binMs } from '../../../src/core/settings/item-changes';

const [pdf, images] = createStarters((id) => id);
const tombstone = (id: string, deletedAt: number, preset?: unknown) => ({ version: 3, id, deletedAt, preset });
const now = 10 * binMs;

describe('readBin', () => {
  it('returns what was deleted, the last first, for thirty days', () => {
    const items = {
      options: { version: 3, changedAt: 1, options: {} },
      'preset:pdf': tombstone('pdf', now - 2, pdf),
      'preset:images': tombstone('images', now - 1, images),
      'preset:old': tombstone('old', now - binMs - 1, pdf),
      'preset:feeds': { version: 3, changedAt: 1, preset: pdf },
    };
    expect(readBin(items, now)).toEqual([
      { preset: images, deletedAt: now - 1 },
      { preset: pdf, deletedAt: now - 2 },
    ]);
  });

  it.each([undefined, null, 'junk', {}, { id: 'a' }, []])('leaves out a preset that is %j', (preset) => {
    expect(readBin({ 'preset:a': tombstone('a', now, preset) }, now)).toEqual([]);
  });
});
