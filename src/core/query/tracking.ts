/**
 * The names of parameters that track a person or an advertisement and do not change what a page shows. The list is short on
 * purpose: each name belongs to one well-known service and to nothing else, so no page needs it. Names that sites also use for
 * their own purposes (`ref`, `source`, `si`) are left out.
 *
 * - `utm_…`: Google Analytics and every tool that reads its campaigns
 * - `gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _gl`: Google Ads, Merchant Center and Analytics
 * - `fbclid`, `igsh igshid`, `msclkid`, `twclid`, `ttclid`, `yclid ymclid`, `li_fat_id`, `epik`, `rdt_cid`, `sccid`: Facebook,
 *   Instagram, Microsoft, X, TikTok, Yandex, LinkedIn, Pinterest, Reddit, Snapchat
 * - `mc_cid mc_eid`, `mkt_tok`, `vero_id vero_conv`, `oly_anon_id oly_enc_id`, `_hsenc _hsmi __hssc __hstc __hsfp hsctatracking`,
 *   `ml_subscriber ml_subscriber_hash`: newsletters by Mailchimp, Marketo, Vero, Omeda, HubSpot, MailerLite
 * - `_openstat`, `wickedid`, `rb_clickid`, `irclickid`: clicks counted by Openstat, Wicked Reports, Rollbar and Impact
 */
const names =
  'utm_\\w+|gclid|gclsrc|dclid|gbraid|wbraid|gad_source|gad_campaignid|srsltid|_gl|fbclid|igsh|igshid|' +
  'msclkid|twclid|ttclid|yclid|ymclid|li_fat_id|epik|rdt_cid|sccid|mc_cid|mc_eid|mkt_tok|vero_id|' +
  'vero_conv|oly_anon_id|oly_enc_id|_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsctatracking|ml_subscriber|' +
  'ml_subscriber_hash|_openstat|wickedid|rb_clickid|irclickid';

/** Matches the whole name of a tracking parameter, in upper or lower case. */
export const trackingName = new RegExp(`^(?:${names})$`, 'i');

/** Quickly rules out a URL without tracking parameters. Most URLs have none. */
const hint = new RegExp(`[?&](?:${names})(?:[=&#]|$)`, 'i');

/**
 * Removes the parameters that {@link trackingName} matches from a URL's query. The rest stays unchanged, character for character.
 */
export function dropTracking(url: string): string {
  if (!hint.test(url)) return url;
  const end = url.indexOf('#');
  const fragment = end === -1 ? '' : url.slice(end);
  const address = end === -1 ? url : url.slice(0, end);
  const start = address.indexOf('?');
  if (start === -1) return url;
  const all = address.slice(start + 1).split('&');
  const kept = all.filter((parameter) => !trackingName.test(nameOf(parameter)));
  if (kept.length === all.length) return url;
  return address.slice(0, start) + (kept.length === 0 ? '' : `?${kept.join('&')}`) + fragment;
}

function nameOf(parameter: string): string {
  const end = parameter.indexOf('=');
  return end === -1 ? parameter : parameter.slice(0, end);
}
