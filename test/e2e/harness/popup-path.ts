/** Where the popup's page is inside the extension, as in manifest.json. */
export const popupPath = 'src/popup/index.html';
