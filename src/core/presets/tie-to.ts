import type { Preset } from './preset';

/**
 * Ties a preset to a host, and takes the host from the others, of which one would win otherwise.
 *
 * @returns the presets that have changed, the one that is tied at the end
 */
export function tieTo(preset: Preset, presets: readonly Preset[], host: string): readonly Preset[] {
  const others = presets
    .filter(({ id, sites }) => id !== preset.id && sites.includes(host))
    .map((other) => ({ ...other, sites: other.sites.filter((site) => site !== host) }));
  return [...others, { ...preset, sites: [...preset.sites, host] }];
}
