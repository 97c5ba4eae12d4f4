import { hostOf, splitUrl } from '../links/url-parts';

/** A page that only sends its visitor on, to the address in one of its parameters. */
interface Redirector {
  readonly path: string;
  /** The parameters that may hold the address, in the order in which they are asked. */
  readonly parameters: readonly string[];
}

/** Redirectors that tell where they lead, by host. Those that do not (`t.co`, `bit.ly`) cannot be unwrapped without a request. */
const redirectors = new Map<string, Redirector>([
  ['l.facebook.com', { path: '/l.php', parameters: ['u'] }],
  ['lm.facebook.com', { path: '/l.php', parameters: ['u'] }],
  ['l.messenger.com', { path: '/l.php', parameters: ['u'] }],
  ['l.instagram.com', { path: '/', parameters: ['u'] }],
  ['l.threads.com', { path: '/', parameters: ['u'] }],
  ['l.threads.net', { path: '/', parameters: ['u'] }],
  ['out.reddit.com', { path: '', parameters: ['url'] }],
  ['www.youtube.com', { path: '/redirect', parameters: ['q'] }],
  ['duckduckgo.com', { path: '/l/', parameters: ['uddg'] }],
  ['html.duckduckgo.com', { path: '/l/', parameters: ['uddg'] }],
  ['steamcommunity.com', { path: '/linkfilter/', parameters: ['u', 'url'] }],
  ['vk.com', { path: '/away.php', parameters: ['to'] }],
  ['t.umblr.com', { path: '/redirect', parameters: ['z'] }],
  ['slack-redir.net', { path: '/link', parameters: ['url'] }],
  ['www.linkedin.com', { path: '/redir/redirect', parameters: ['url'] }],
  ['link.zhihu.com', { path: '/', parameters: ['target'] }],
  ['safelinks.protection.outlook.com', { path: '/', parameters: ['url'] }],
]);

const google: Redirector = { path: '/url', parameters: ['q', 'url'] };
const googleHost = /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;
/** Microsoft's Safe Links put a region before: `eur01.safelinks.protection.outlook.com`. */
const safeLinksHost = /^\w+\.(?=safelinks\.protection\.outlook\.com$)/;

/** Redirectors lead to redirectors, but not for ever. */
const deepest = 5;

/**
 * Where a link of a known redirector leads in the end, as the browser would resolve that address; any other URL as it is. Only an
 * `http:` or `https:` address is unwrapped: `google.com/url?q=/search` stays.
 */
export function unwrapRedirects(url: string): string {
  let inner = url;
  for (let depth = 0; depth < deepest; depth++) {
    const target = targetOf(inner);
    if (target === null) break;
    inner = target;
  }
  return inner;
}

function targetOf(url: string): string | null {
  if (!url.includes('?')) return null;
  const redirector = redirectorAt(hostOf(url));
  if (redirector === undefined) return null;
  const { path, query } = splitUrl(url);
  if (redirector.path !== '' && path !== redirector.path) return null;
  const parameters = query.split('&');
  for (const name of redirector.parameters) {
    const found = parameters.find((parameter) => parameter.startsWith(`${name}=`));
    const address = found === undefined ? '' : decode(found.slice(name.length + 1));
    if (/^https?:\/\//i.test(address) && URL.canParse(address)) return new URL(address).href;
  }
  return null;
}

function redirectorAt(host: string): Redirector | undefined {
  return redirectors.get(host.replace(safeLinksHost, '')) ?? (googleHost.test(host) ? google : undefined);
}

/** Reads a value as forms write it, where a plus is a space; one that is wrongly encoded is no address. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
