import { fail, succeed } from '../core/result';
import type { Result } from '../core/result';
import { longestImport } from '../core/settings/exchange';

/** Reads the text of a file that is to be imported. Fails for a file that is too large, before it is read, or that cannot be read. */
export async function readImport(file: Pick<File, 'size' | 'text'>): Promise<Result<string>> {
  if (file.size > longestImport) return fail('import-too-large', String(longestImport / 1_000_000));
  try {
    return succeed(await file.text());
  } catch (error) {
    console.error(error);
    return fail('file-unreadable');
  }
}
