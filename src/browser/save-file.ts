import type { HarvestFile } from '../core/formats/parts/file';

/** How long the browser may take to read the file, in milliseconds. Then its object URL is revoked. */
const readWithinMs = 60_000;

/** Saves a file in the browser's download folder. This needs no permission. */
export function saveFile({ name, mimeType, text }: HarvestFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mimeType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readWithinMs);
}
