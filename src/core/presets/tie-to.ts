import type { Preset } from './preset';

/**
 * Ties a preset to a site, and unties every other preset from that site, since one of them might win otherwise.
 *
 * @returns the changed presets; the one that was tied is the last
 */
export function tieTo(preset: Preset, presets: readonly Preset[], site: string): readonly Preset[] {
  const others = presets
    .filter(({ id, sites }) => id !== preset.id && sites.includes(site))
    .map((other) => withoutSite(other, site));
  return [...others, { ...preset, sites: [...withoutSite(preset, site).sites, site] }];
}

/** Returns a preset that is not tied to a site. */
export const withoutSite = (preset: Preset, site: string): Preset => ({
  ...preset,
  sites: preset.sites.filter((other) => other !== site),
});
