import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { isHeard } from './accessible';
import type { Accessible, AccessiblePopup, AccessibleState } from './accessible';
import { until } from './until';

type Node = Protocol.Accessibility.AXNode;

/** Reads Chromium's accessibility tree of the popup. Its remote control does not report what live regions say, so they are watched. */
export function accessibleInChromium(page: Page): AccessiblePopup {
  let created: Promise<CDPSession> | undefined;
  const connect = () => (created ??= page.createCDPSession());
  const nodesOf = async (): Promise<readonly Node[]> => {
    const { nodes } = await (await connect()).send('Accessibility.getFullAXTree');
    return inReadingOrder(nodes);
  };
  return {
    tree: async () => {
      const nodes = await nodesOf();
      const focused = focusedAmong(nodes);
      const heard = nodes.filter(({ ignored, role }) => !ignored && isHeard(textOf(role)));
      return Promise.all(
        heard.map(async (node) => describe(node, node === focused, await rowOf(node, await connect()))),
      );
    },
    heard: async () => {
      const region = await until('a live region', async () =>
        (await nodesOf()).find((node) => ['polite', 'assertive'].includes(textOf(property(node, 'live')))),
      );
      return listenTo(region, await connect());
    },
  };
}

/** Returns what a live region has said since the first call. It is watched from then on. */
async function listenTo({ backendDOMNodeId }: Node, session: CDPSession): Promise<readonly string[]> {
  if (backendDOMNodeId === undefined) throw new Error('The live region has no element.');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId !== undefined && { objectId: object.objectId }),
    functionDeclaration: String(watchRegion),
    returnByValue: true,
  });
  // What the function returns.
  return result.value as readonly string[];
}

function watchRegion(this: Element & { heard?: string[] }): readonly string[] {
  if (this.heard !== undefined) return this.heard;
  const heard = [this.textContent ?? ''].filter(Boolean);
  new MutationObserver((changes) => {
    for (const { addedNodes, type, target } of changes) {
      const said = type === 'characterData' ? [target] : [...addedNodes];
      heard.push(...said.map(({ textContent }) => textContent ?? '').filter(Boolean));
    }
  }).observe(this, { childList: true, characterData: true, subtree: true });
  this.heard = heard;
  return heard;
}

function inReadingOrder(nodes: readonly Node[]): readonly Node[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const below = (node: Node): Node[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child === undefined ? [] : below(child);
    }),
  ];
  return nodes[0] === undefined ? [] : below(nodes[0]);
}

/** The node that is read out: in a grid with the focus, the row or the button that the arrow keys are on. */
function focusedAmong(nodes: readonly Node[]): Node | undefined {
  const owner = nodes.findLast((node) => isOn(node, 'focused'));
  const active = owner?.properties?.find(({ name }) => name === 'activedescendant')?.value.relatedNodes?.[0];
  return active === undefined ? owner : nodes.find((node) => node.backendDOMNodeId === active.backendDOMNodeId);
}

function describe(node: Node, isFocused: boolean, row: number | null): Accessible {
  const states: AccessibleState[] = isFocused ? ['focused'] : [];
  for (const state of ['checked', 'selected', 'pressed', 'expanded'] as const)
    if (isOn(node, state)) states.push(state);
  return { role: textOf(node.role), name: textOf(node.name), states, row };
}

/** The tree has the number of a row, but the remote control leaves it out. */
async function rowOf({ role, backendDOMNodeId }: Node, session: CDPSession): Promise<number | null> {
  if (textOf(role) !== 'row' || backendDOMNodeId === undefined) return null;
  const { node } = await session.send('DOM.describeNode', { backendNodeId: backendDOMNodeId });
  const { attributes = [] } = node;
  return Number(attributes[attributes.indexOf('aria-rowindex') + 1]);
}

const property = ({ properties }: Node, wanted: string) => properties?.find(({ name }) => name === wanted)?.value;
const isOn = (node: Node, state: string) => textOf(property(node, state)) === 'true';
const textOf = (value: Protocol.Accessibility.AXValue | undefined) => String(value?.value ?? '');
