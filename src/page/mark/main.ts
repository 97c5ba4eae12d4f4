import { show } from './show';

/**
 * The script that is injected when the user first wants to see a link on the page. It leaves the handler of `show` with the
 * other handlers in the extension's own world of the frame, which the page cannot see, for every harvest whose port is open.
 */
// `Object.hasOwn`, because an element of the page may have that id.
if (!Object.hasOwn(globalThis, 'sheafHandlers')) globalThis.sheafHandlers = {};
globalThis.sheafHandlers.show = ({ number, place, isRinged }, elements, port) => {
  port.postMessage({ kind: 'shown', number, outcome: show(elements[place], isRinged) });
};
