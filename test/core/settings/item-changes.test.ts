import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Preset } from '../../../src/core/presets/preset';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { binMs, changesFor, stampOf, tombstoneMs } from '../../../src/core/settings/item-changes';
import { readSettings } from '../../../src/core/settings/items';
import type { Items } from '../../../src/core/settings/items';
import { themes } from '../../../src/core/settings/options';
import { applyEdit } from '../../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../../src/core/settings/settings-edit';

const starters = createStarters((id) => id);
const [first] = starters;
if (first === undefined) throw new Error('It comes with Sheaf.');
const own: Preset = { ...first, id: 'own', name: 'Own', place: 20 };

/** Returns what is stored after an edit. */
function store(items: Items, edit: SettingsEdit, now: number): Items {
  const { set, remove } = changesFor(items, edit, now, starters);
  return Object.fromEntries(Object.entries({ ...items, ...set }).filter(([key]) => !remove.includes(key)));
}

const fresh = store({}, {}, 5000);

describe('changesFor', () => {
  it('first stores the presets that come with Sheaf, with a stamp older than any change', () => {
    expect(Object.keys(fresh)).toEqual(starters.map(({ id }) => `preset:${id}`));
    expect(fresh['preset:pdf']).toEqual({ version: 3, changedAt: 0, preset: first });
    expect(changesFor(fresh, {}, 6000, starters)).toMatchObject({ set: {}, remove: [] });
  });

  it('adds presets that a browser did not write or that came with a later version', () => {
    const { 'preset:feeds': _, ...others } = fresh;
    expect(Object.keys(changesFor(others, {}, 6000, starters).set)).toEqual(['preset:feeds']);
  });

  it('writes only the items that differ', () => {
    const edit = { options: { theme: 'dark' as const }, putPresets: [own, { ...first }] };
    const { set, remove } = changesFor(fresh, edit, 6000, starters);
    expect(set).toEqual({
      options: { version: 3, changedAt: 6000, options: expect.objectContaining({ theme: 'dark' }) },
      'preset:own': { version: 3, changedAt: 6000, preset: own },
    });
    expect(remove).toEqual([]);
    expect(changesFor(store(fresh, edit, 6000), edit, 7000, starters).set).toEqual({});
  });

  it('compares presets regardless of the order of their fields', () => {
    const { id, name, ...others } = first;
    expect(changesFor(fresh, { putPresets: [{ ...others, name, id }] }, 6000, starters).set).toEqual({});
  });

  it('stamps a change later than the one before, even if the clock was set back', () => {
    const before = store(fresh, { putPresets: [own] }, 6000);
    const after = store(before, { putPresets: [{ ...own, name: 'Renamed' }] }, 1000);
    expect(stampOf(after['preset:own'])).toBe(6001);
  });

  it('leaves a tombstone from which a deleted preset can be restored', () => {
    const before = store(fresh, { putPresets: [own] }, 6000);
    const deleted = store(before, { removePresets: ['own'] }, 6000);
    expect(deleted['preset:own']).toEqual({ version: 3, id: 'own', deletedAt: 6001, preset: own });
    const restored = store(deleted, { putPresets: [own] }, 6000);
    expect(restored['preset:own']).toEqual({ version: 3, changedAt: 6002, preset: own });
  });

  it('ignores the deletion of a preset that does not exist', () => {
    expect(changesFor(fresh, { removePresets: ['none'] }, 6000, starters).set).toEqual({});
  });

  it('never restores a deleted preset that came with Sheaf', () => {
    const deleted = store(fresh, { removePresets: ['pdf'] }, 6000);
    const later = store(deleted, {}, 6000 + 9 * tombstoneMs);
    expect(readSettings(later).settings.presets.map(({ id }) => id)).not.toContain('pdf');
    expect(later['preset:pdf']).toEqual({ version: 3, id: 'pdf', deletedAt: 6000 });
  });

  it('drops a deleted preset after thirty days, and its tombstone after a year', () => {
    const deleted = store(store(fresh, { putPresets: [own] }, 5000), { removePresets: ['own'] }, 6000);
    expect(store(deleted, {}, 6000 + binMs)).toEqual(deleted);
    const emptied = store(deleted, {}, 6001 + binMs);
    expect(emptied['preset:own']).toEqual({ version: 3, id: 'own', deletedAt: 6000 });
    expect(store(emptied, {}, 6000 + tombstoneMs)).toEqual(emptied);
    expect(store(emptied, {}, 6001 + tombstoneMs)).toEqual(fresh);
  });

  it('leaves an unreadable item unchanged until it is replaced', () => {
    const items = { ...fresh, options: 'junk', 'preset:pdf': { version: 4 } };
    expect(changesFor(items, { putPresets: [own] }, 6000, starters).set).toEqual({
      'preset:own': expect.anything(),
    });
    expect(Object.keys(changesFor(items, { putPresets: [first] }, 6000, starters).set)).toEqual(['preset:pdf']);
  });

  it('stores the result of any sequence of edits', () => {
    const ids = [...starters.map(({ id }) => id), 'own'];
    const edits: fc.Arbitrary<SettingsEdit> = fc.record({
      options: fc.record({ theme: fc.constantFrom(...themes) }),
      putPresets: fc
        .array(
          fc.record({
            id: fc.constantFrom(...ids),
            name: fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
          }),
          { maxLength: 3 },
        )
        .map((some) => some.map((part) => ({ ...own, ...part }))),
      removePresets: fc.subarray(ids),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(edits, fc.nat(9000)), { maxLength: 6 }), (steps) => {
        let items = fresh;
        let settings = readSettings(items).settings;
        for (const [edit, now] of steps) {
          const before = items;
          const { set } = changesFor(items, edit, now, starters);
          settings = applyEdit(settings, edit);
          items = store(items, edit, now);
          expect(readSettings(items)).toEqual({ settings, repaired: [] });
          for (const key of Object.keys(set)) expect(stampOf(items[key])).toBeGreaterThan(stampOf(before[key]));
        }
      }),
    );
  });
});
