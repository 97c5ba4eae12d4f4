/**
 * The characters that the URL Standard removes from an address before it reads the scheme: control characters and spaces at the
 * start, tabs and line breaks anywhere.
 */
export const strippedFromAddress = new RegExp('[\\t\\n\\r]|^[\\0- ]+', 'g');

/** The scheme of addresses that run code and lead nowhere. */
export const scriptScheme = /^javascript:/i;

/** A quick test that rules out most addresses: only those that match can be `javascript:` addresses. */
const mayBeScript = new RegExp('^[\\0- j]', 'i');

/**
 * Whether an address runs code and leads nowhere. This also recognizes addresses that the browser cannot parse and that stay as
 * the page wrote them.
 */
export function isScriptAddress(address: string): boolean {
  return mayBeScript.test(address) && scriptScheme.test(address.replace(strippedFromAddress, ''));
}
