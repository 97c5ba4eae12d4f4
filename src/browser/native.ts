/**
 * The browser's own extension API, which replaces webextension-polyfill in the builds.
 *
 * The polyfill only adds promises. Since Manifest V3 every method that Sheaf calls returns one: in Firefox always, in Chrome if
 * no callback is passed. The one difference is how a message is answered (see `message-handlers.ts`). So Sheaf keeps the name and
 * types of the polyfill, but not its 3 kB, which are a tenth of what the popup loads.
 */
// Recent versions of Chrome also have `browser`, with the same objects in it.
// oxlint-disable-next-line import/no-default-export -- as the polyfill's
export default globalThis.browser ?? chrome;
