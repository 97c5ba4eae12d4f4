import type { Preset } from './preset';

/**
 * Ties a preset to a host, and unties every other preset from that host, since one of them might win otherwise.
 *
 * @returns the changed presets; the one that was tied is the last
 */
export function tieTo(preset: Preset, presets: readonly Preset[], host: string): readonly Preset[] {
  const others = presets
    .filter(({ id, sites }) => id !== preset.id && sites.includes(host))
    .map((other) => ({ ...other, sites: other.sites.filter((site) => site !== host) }));
  return [...others, { ...preset, sites: [...preset.sites, host] }];
}
