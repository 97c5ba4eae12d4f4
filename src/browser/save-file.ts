import type { HarvestFile } from '../core/formats/parts/file';

/** How long the browser may take to read the file, in milliseconds, before its address is given back. */
const readWithinMs = 60_000;

/** Saves a file where the browser saves downloads, without a permission for it. */
export function saveFile({ name, mimeType, text }: HarvestFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mimeType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), readWithinMs);
}
