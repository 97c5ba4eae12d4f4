import type { UrlAndText } from '../links/link';
import { hostOf, splitUrl } from '../links/url-parts';
import { escapeRegExp } from './pattern';

/** How many links are looked at, which is enough to know what is common. */
const mostLinks = 20_000;
/** How many hosts and how many extensions become examples. */
const mostOfEach = 2;

/**
 * Returns patterns that match some of these links, made of what is common in them: hosts other than the page's, and extensions of
 * files. Empty if there is nothing to choose from.
 */
export function patternExamples(links: readonly UrlAndText[], pageUrl: string): readonly string[] {
  const hosts = new Map<string, number>();
  const extensions = new Map<string, number>();
  for (const { url } of links.slice(0, mostLinks)) {
    add(hosts, hostOf(url));
    add(extensions, /\.([a-z][a-z\d]{1,4})$/i.exec(splitUrl(url).path)?.[1]?.toLowerCase() ?? '');
  }
  hosts.delete(hostOf(pageUrl));
  const commonExtensions = commonest(extensions);
  const together = commonExtensions.length > 1 ? [String.raw`\.(${commonExtensions.join('|')})$`] : [];
  return [
    ...commonExtensions.slice(0, 1).map((extension) => String.raw`\.${extension}$`),
    ...together,
    ...commonest(hosts).map((host) => `^https?://${escapeRegExp(host)}`),
  ];
}

function add(counts: Map<string, number>, name: string): void {
  if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostOfEach)
    .map(([name]) => name);
}
