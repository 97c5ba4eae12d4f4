/**
 * The browser's own extension API, which takes the place of webextension-polyfill in the builds.
 *
 * What the polyfill adds are promises, and since Manifest V3 every method that Sheaf calls returns one: in Firefox always, in Chrome
 * where no callback is given. All that differs is how a message is answered, see `messages.ts`. So the polyfill's types and
 * its name stay, and its 3 kB, a tenth of what the popup loads, do not.
 */
// Recent versions of Chrome have `browser` too, with the same objects in it.
// oxlint-disable-next-line import/no-default-export -- as the polyfill's
export default globalThis.browser ?? chrome;
