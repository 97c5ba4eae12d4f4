import { describe, expect, it } from 'vitest';
import { isIdTaken } from '../../../../src/core/settings/sync/device-clash';
import { presetItem } from '../../../../src/core/settings/sync/mirror';
import { createPreset } from './devices';

const revision = (seen: Record<string, number>) => ({ at: 10, by: 'laptop', seen });
const remote = (seen: Record<string, number>) => ({
  'preset:own': presetItem('own', { ...revision(seen), preset: createPreset('own', 'react') }),
});

describe('isIdTaken', () => {
  it.each([
    { title: 'no: the change is its own', seen: { laptop: 10 }, known: { laptop: 10 }, isTaken: false },
    { title: 'no: it has not sent its own yet', seen: { laptop: 10 }, known: { laptop: 20 }, isTaken: false },
    { title: 'no: another device has made changes', seen: { desktop: 90 }, known: { laptop: 10 }, isTaken: false },
    { title: 'yes: it knows an earlier one', seen: { laptop: 20 }, known: { laptop: 10 }, isTaken: true },
    { title: 'yes: it knows none', seen: { laptop: 20 }, known: null, isTaken: true },
  ])('$title', ({ seen, known, isTaken }) => {
    const revisions = known === null ? {} : { 'preset:own': revision(known) };
    expect(isIdTaken(remote(seen), revisions, 'laptop')).toBe(isTaken);
  });

  it('ignores what it cannot read', () => {
    expect(isIdTaken({ 'preset:own': { version: 4, seen: { laptop: 20 } }, other: 7 }, {}, 'laptop')).toBe(false);
  });
});
