import type { Options } from '../core/settings/options';

/**
 * Where `public/appearance.js` finds the theme. Each page loads that script first, since the settings come after the first frame. It is
 * shipped as it is, without a comment.
 */
const key = 'theme';

/** Shows a document in the chosen theme and density, and remembers the theme for the first frame of the next document. */
export function showAppearance({ documentElement }: Document, { theme, density }: Options): void {
  documentElement.dataset['theme'] = theme;
  documentElement.dataset['density'] = density;
  try {
    if (localStorage.getItem(key) !== theme) localStorage.setItem(key, theme);
  } catch (error) {
    // Where the browser refuses, the next document begins in the theme of the system.
    console.error(error);
  }
}
