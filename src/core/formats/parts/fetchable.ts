import type { Link } from '../../links/link';

/** The schemes that the programs of command lines can fetch. */
const fetched = /^(?:https?|ftps?|sftp):/i;

/**
 * Returns the links that a program can fetch, in their order: not `mailto:` and the like, and no file twice. A fragment is not
 * sent to a server, so a link to a place in its own page, or in a page that an earlier link leads to, is the same file again.
 */
export function fetchableOf(links: readonly Link[]): readonly Link[] {
  const files = new Set<string>();
  return links.filter(({ url, source }) => {
    const file = url.replace(/#.*/s, '');
    const isAgain = file !== url && (files.has(file) || file === source.url.replace(/#.*/s, ''));
    files.add(file);
    return fetched.test(url) && !isAgain;
  });
}
