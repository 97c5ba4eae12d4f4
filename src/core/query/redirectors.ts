import { hostOf, splitUrl } from '../links/url-parts';

/** A page that only forwards its visitor, to the address in one of its parameters. */
interface Redirector {
  readonly path: string;
  /** The parameters that may contain the address, in the order in which they are tried. */
  readonly parameters: readonly string[];
}

/** Redirectors whose URL contains their target, by host. Others (`t.co`, `bit.ly`) cannot be unwrapped without a request. */
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
/** Microsoft's Safe Links prefix a region: `eur01.safelinks.protection.outlook.com`. */
const safeLinksHost = /^\w+\.(?=safelinks\.protection\.outlook\.com$)/;

/** The most redirectors that are unwrapped one inside the other. A URL can nest them without end. */
const deepest = 5;

/**
 * Returns the URL to which a link of a known redirector finally leads, as the browser would resolve it. Returns any other URL
 * unchanged. Only `http:` and `https:` targets are unwrapped: `google.com/url?q=/search` stays as it is.
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

/** Decodes a form value, in which a plus is a space. Returns an empty string if the encoding is invalid, which is no address. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
