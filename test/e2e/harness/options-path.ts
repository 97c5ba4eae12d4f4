/** Where the options page is inside the extension, as in manifest.json. */
export const optionsPath = 'src/options/index.html';
