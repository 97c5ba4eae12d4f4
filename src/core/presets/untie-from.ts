import type { Preset } from './preset';
import { presetForPage } from './preset-for-page';

/** Returns a preset without the sites that contain a page, so that it is no longer used there automatically. */
export function untieFrom(preset: Preset, pageUrl: string): Preset {
  const isOfPage = (site: string) => presetForPage([{ ...preset, sites: [site] }], pageUrl) !== null;
  return { ...preset, sites: preset.sites.filter((site) => !isOfPage(site)) };
}
