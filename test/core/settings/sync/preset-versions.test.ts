import { describe, expect, it } from 'vitest';
import { longestPresetName, readPreset } from '../../../../src/core/presets/preset';
import { keepDisplaced, mergeVersions } from '../../../../src/core/settings/sync/preset-versions';
import type { PresetVersion } from '../../../../src/core/settings/sync/preset-versions';
import { joinSeen, revise, untouched } from '../../../../src/core/settings/sync/revision';
import { createPreset } from './devices';

const version = (
  text: string | null,
  by: string,
  at: number,
  before: PresetVersion | typeof untouched = untouched,
) => ({
  ...revise(before, by, at),
  preset: text === null ? null : createPreset('own', text),
});
const first = version('first', 'laptop', 10);

describe('mergeVersions', () => {
  it.each<{ title: string; one: PresetVersion; other: PresetVersion; wins: PresetVersion; displaces?: PresetVersion }>([
    {
      title: 'takes the version that includes the other, even if its clock is late',
      one: first,
      other: version('second', 'desktop', 5, first),
      wins: version('second', 'desktop', 5, first),
    },
    {
      title: 'keeps both if two devices edited at the same time, the newer one in its place',
      one: version('left', 'laptop', 20, first),
      other: version('right', 'desktop', 30, first),
      wins: version('right', 'desktop', 30, first),
      displaces: version('left', 'laptop', 20, first),
    },
    {
      title: 'keeps one if both made the same edit',
      one: version('same', 'laptop', 20, first),
      other: version('same', 'desktop', 30, first),
      wins: version('same', 'desktop', 30, first),
    },
    {
      title: 'deletes what the deleting device knew',
      one: first,
      other: version(null, 'desktop', 30, first),
      wins: version(null, 'desktop', 30, first),
    },
    {
      title: 'keeps an edit that the deleting device did not know, also if it is older by the clock',
      one: version('edited', 'laptop', 20, first),
      other: version(null, 'desktop', 30, first),
      wins: version('edited', 'laptop', 20, first),
    },
    {
      title: 'joins two deletions',
      one: version(null, 'laptop', 20, first),
      other: version(null, 'desktop', 30, first),
      wins: version(null, 'desktop', 30, first),
    },
    {
      title: 'takes anything over a preset as it came with Sheaf',
      one: { ...untouched, preset: createPreset('own', 'starter') },
      other: version(null, 'desktop', 1),
      wins: version(null, 'desktop', 1),
    },
  ])('$title', ({ one, other, wins, displaces = null }) => {
    for (const merged of [mergeVersions(one, other), mergeVersions(other, one)]) {
      expect(merged.version).toEqual({ ...wins, seen: joinSeen(one.seen, other.seen) });
      expect(merged.displaced).toEqual(displaces);
    }
  });

  it('does not displace again what was kept before', () => {
    const left = version('left', 'laptop', 20, first);
    const right = version('right', 'desktop', 30, first);
    const { version: resolved } = mergeVersions(left, right);
    expect(mergeVersions(resolved, left)).toEqual({ version: resolved, displaced: null });
    expect(mergeVersions(resolved, right)).toEqual({ version: resolved, displaced: null });
  });
});

describe('keepDisplaced', () => {
  const displaced = { ...first, preset: createPreset('own', 'first', 'Papers') };
  const free = () => false;

  it('returns a preset with an id of its own and the name of the device', () => {
    const { preset, at, seen } = keepDisplaced(displaced, 'Laptop', free);
    expect(preset).toEqual({ ...displaced.preset, id: 'own-laptop-a', name: 'Papers (Laptop)' });
    expect({ at, seen }).toEqual({ at: 10, seen: { laptop: 10 } });
  });

  it('adds a number if the name is in use', () => {
    const taken = new Set(['Papers (Laptop)', 'Papers (Laptop 2)']);
    expect(keepDisplaced(displaced, 'Laptop', (name) => taken.has(name)).preset.name).toBe('Papers (Laptop 3)');
  });

  it('returns a valid preset, however long its id and name, without splitting a character', () => {
    const longest = { ...displaced.preset, id: 'i'.repeat(64), name: '🌾'.repeat(longestPresetName / 2) };
    const { preset } = keepDisplaced({ ...displaced, preset: longest }, 'D'.repeat(39), free);
    expect(readPreset(preset, '', [])).toEqual(preset);
    expect(preset.name).toBe(`${'🌾'.repeat(18)}… (${'D'.repeat(39)})`);
    expect(preset.id).not.toBe(longest.id);
  });
});
