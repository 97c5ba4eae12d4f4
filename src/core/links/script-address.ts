/** What the URL Standard takes out of an address before it reads the scheme: control characters and spaces at the start, and tabs and line breaks. */
export const strippedFromAddress = new RegExp('[\\t\\n\\r]|^[\\0- ]+', 'g');

/** The scheme of addresses that run code and lead nowhere. */
export const scriptScheme = /^javascript:/i;

/** Whether an address begins so that it may be a `javascript:` one: quick to ask, and true for few. */
const mayBeScript = new RegExp('^[\\0- j]', 'i');

/** Whether an address runs code and leads nowhere, also where the browser cannot parse it, so that it stands as the page wrote it. */
export function isScriptAddress(address: string): boolean {
  return mayBeScript.test(address) && scriptScheme.test(address.replace(strippedFromAddress, ''));
}
