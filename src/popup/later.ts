/** What the popup needs after the first rows. It is loaded together. */
export { clearLeftBadges } from '../browser/badge';
export { writeClipboard } from '../browser/clipboard';
export { openOptionsPage } from '../browser/options-page';
export { watchOpening } from '../browser/opening-store';
export { saveFile } from '../browser/save-file';
export { copy } from '../take/copy';
export { countSelected } from './count-selected';
export { fitIntoWindow } from './fit';
export { recentsSource } from './recents-source';
export { selectorExamples } from './selector-examples';
export { showOnPage } from './show-on-page';
