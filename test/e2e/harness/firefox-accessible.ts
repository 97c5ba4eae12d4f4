import { isHeard } from './accessible';
import type { Accessible, AccessiblePopup } from './accessible';
import type { FirefoxWindow } from './firefox-window';
import { until } from './until';

/** Makes Firefox offer its accessibility tree, for as long as its window is open. */
export async function startAccessibility(window: FirefoxWindow): Promise<void> {
  await window.evaluate(`void (window.sheafAccessibility = ${service})`);
}

const service = `Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)`;

/**
 * Reads Firefox's accessibility tree of the popup, and hears the events that it sends to screen readers, through the service that
 * they get both from.
 *
 * @param popup - an expression for the element that shows the popup, in Firefox's own document
 */
export function accessibleInFirefox(window: FirefoxWindow, popup: string): AccessiblePopup {
  const ask = <T>(what: string) =>
    window.evaluate<T>(`(() => {
      const service = ${service};
      const popup = ${popup};
      const below = (node) => {
        const nodes = [node];
        for (let child = node.firstChild; child; child = child.nextSibling) nodes.push(...below(child));
        return nodes;
      };
      const nodesOfPopup = () => {
        const frame = service.getAccessibleFor(popup);
        return frame?.firstChild ? below(frame.firstChild) : [];
      };
      const attributeOf = ({ attributes }, name) => {
        try { return attributes.getStringProperty(name); } catch { return ''; }
      };
      const textIn = (node) => below(node).filter(({ role }) => service.getStringRole(role) === 'text leaf').map(({ name }) => name).join('');
      return (${what})();
    })()`);
  return {
    tree: async () => {
      const nodes = await until('the accessibility tree', async () => {
        const found = await ask<readonly Accessible[]>(readTree);
        return found.length > 0 && found;
      });
      return nodes.filter(({ role }) => isHeard(role));
    },
    heard: async () => {
      const heard = await until('a live region', async () => (await ask<readonly string[] | null>(readHeard)) ?? false);
      return heard.filter(Boolean);
    },
  };
}

const readTree = `() => nodesOfPopup().map((node) => {
  const [states, extra] = [{}, {}];
  node.getState(states, extra);
  const all = [...service.getStringStates(states.value, extra.value)];
  const row = Number(attributeOf(node, 'rowindex'));
  return {
    role: node.computedARIARole,
    name: node.name ?? '',
    states: ['focused', 'checked', 'selected', 'pressed', 'expanded'].filter((state) => all.includes(state)),
    row: row > 0 ? row : null,
  };
})`;

/** What was heard is kept with the element that shows the popup, and forgotten with it. */
const readHeard = `() => {
  if (popup.sheafHeard !== undefined) return popup.sheafHeard;
  const region = nodesOfPopup().find((node) => ['polite', 'assertive'].includes(attributeOf(node, 'live')));
  if (region === undefined) return null;
  const heard = [textIn(region)];
  const observer = (subject) => {
    const event = subject.QueryInterface(Ci.nsIAccessibleEvent);
    if (!popup.isConnected) Services.obs.removeObserver(observer, 'accessible-event');
    if (event.accessibleDocument?.browsingContext !== popup.browsingContext) return;
    if (!['polite', 'assertive'].includes(attributeOf(event.accessible, 'container-live'))) return;
    const kind = service.getStringEventType(event.eventType);
    if (kind === 'show') heard.push(textIn(event.accessible));
    // What is inserted beside elements; the sign stands for an element, which is shown by an event of its own.
    else if (kind === 'text inserted')
      heard.push(event.QueryInterface(Ci.nsIAccessibleTextChangeEvent).modifiedText.replaceAll('\\ufffc', ''));
  };
  Services.obs.addObserver(observer, 'accessible-event');
  popup.sheafHeard = heard;
  return heard;
}`;
