import { hasAddress, linkSelector } from '../dom/address';
import { holds, isMatch, localName, parentOf, queryAll } from '../dom/pristine';
import type { Root } from '../dom/pristine';
import { hostSelector, shadowRootOf, slotsIn } from '../dom/shadow';

/** Receives what a walk finds, in page order. */
export interface Visitor {
  /** An element that the selector asks for: one that matches, or a link inside one that does. */
  readonly found: (element: Element) => void;
  /** An element that may hold a child frame. */
  readonly frame: (element: Element) => void;
}

const frameSelector = 'iframe, frame, object, embed';
const frameNames = new Set(frameSelector.split(', '));

/** How many elements are visited between two places to pause. Reading the clock is not free. */
export const pauseStep = 32;

/** The elements of one root that matter to the walk, in tree order. */
interface Stops {
  readonly elements: ArrayLike<Element>;
  /** Whether the selector asks for the element with that index. Must be called for each, in order. */
  readonly isWanted: (element: Element, index: number) => boolean;
  /** Whether the element last asked about is, or is inside, a matched element that stands for the links inside it. */
  readonly isInside: () => boolean;
}

/**
 * Visits what a selector asks for in a document and all shadow roots in it, in the order in which the page shows it. The
 * content of a shadow root comes where its host is, and slotted content where its slot is. Content of a host that is not
 * slotted, and so not shown, follows the host's shadow tree: it is part of the page all the same, as hidden elements are.
 *
 * A matched element that is not a link stands for the links inside it. The selector is matched in each root separately, as
 * `querySelectorAll` does. The walk visits what was there at the start, including elements that the page removes meanwhile.
 *
 * At every `yield` the caller may pause. Throws the browser's `SyntaxError` for a bad selector.
 */
export function* walk(root: Root, selector: string, visitor: Visitor): Generator<void> {
  const under = [walkRoot(root, { selector: selector || linkSelector, visitor }, false, new Map())];
  for (let current = under.at(-1); current !== undefined; current = under.at(-1)) {
    const { done, value } = current.next();
    if (done) under.pop();
    else if (value === undefined) yield;
    else under.push(value);
  }
}

/**
 * The steps of a walk. Each `yield` marks a place to pause, or hands over steps to be taken first. `yield*` would do the latter
 * too, but on the browser's own stack, which a thousand nested shadow roots overflow.
 */
type Steps = Generator<Steps | undefined, void, void>;

/** How many elements {@link firstLinks} looks at, which takes a few milliseconds. */
const firstStretch = 2000;

/**
 * Returns the first links of a document that {@link walk} would visit without a selector, without looking at all of it: at most
 * `count`, and none after the first element that may be a frame or a shadow host.
 */
export function firstLinks(root: Document, count: number): Element[] {
  const walker = Document.prototype.createTreeWalker.call(root, root, NodeFilter.SHOW_ELEMENT);
  const links: Element[] = [];
  for (let visited = 0; visited < firstStretch && links.length < count; visited++) {
    const element = walker.nextNode();
    if (!(element instanceof Element)) break;
    if (frameNames.has(localName(element)) || shadowRootOf(element) !== null) break;
    if (isMatch(element, linkSelector)) links.push(element);
  }
  return links;
}

/** The parameters of a walk. */
interface Task {
  readonly selector: string;
  readonly visitor: Visitor;
}

/** What is slotted into a shadow tree from the tree around it, by slot. */
type Slots = ReadonlyMap<Element, Slotted>;

interface Slotted {
  readonly stops: Stops;
  /** The slots of the tree that the stops belong to. */
  readonly slots: Slots;
}

function* walkRoot(root: Root, task: Task, isInside: boolean, slots: Slots): Steps {
  yield visit(stopsIn(root, task.selector, isInside), slots, task);
}

/**
 * Returns the stops of one root. The selector runs once alone, which shows whether it is valid, and once after what else
 * matters here, which merges both in tree order inside the browser. It comes last because a selector may end unclosed, as in
 * `a[href`.
 */
function stopsIn(root: Root, selector: string, isInside: boolean): Stops {
  const others = `:is(${hostSelector(root)}, ${frameSelector}, slot, ${linkSelector})`;
  if (selector === linkSelector) {
    const elements = queryAll(root, others);
    return { elements, isWanted: isLink, isInside: () => false };
  }
  const matches = queryAll(root, selector);
  const elements = queryAll(root, `${others}, ${selector}`);
  let next = 0;
  let container: Element | null = null;
  return {
    elements,
    isWanted(element) {
      const isMatched = element === matches[next];
      if (isMatched) next++;
      if (container !== null && !holds(container, element)) container = null;
      if (isMatched && hasAddress(element)) return true;
      if (isMatched) container ??= element;
      return (isInside || container !== null) && isLink(element);
    },
    isInside: () => isInside || container !== null,
  };
}

function isLink(element: Element): boolean {
  return element instanceof HTMLAnchorElement || isMatch(element, linkSelector);
}

function* visit({ elements, isWanted, isInside }: Stops, slots: Slots, task: Task): Steps {
  for (let index = 0; index < elements.length; index++) {
    if (index % pauseStep === pauseStep - 1) yield undefined;
    const element = elements[index];
    if (element === undefined) continue;
    if (isWanted(element, index)) task.visitor.found(element);
    if (element instanceof HTMLAnchorElement) continue;
    if (frameNames.has(localName(element))) task.visitor.frame(element);
    const shadow = shadowRootOf(element);
    if (shadow !== null) {
      const isHostInside = isInside();
      const light: Stop[] = [];
      for (let inner = elements[index + 1]; inner && holds(element, inner); inner = elements[index + 1]) {
        index++;
        light.push({ element: inner, isWanted: isWanted(inner, index), isInside: isInside() });
        if (index % pauseStep === 0) yield undefined;
      }
      yield visitHost({ host: element, shadow, light, isInside: isHostInside }, slots, task);
    }
    const slotted = slots.get(element);
    if (slotted !== undefined) yield visit(slotted.stops, slotted.slots, task);
  }
}

/** An element set aside, to be visited where it is slotted. */
interface Stop {
  readonly element: Element;
  readonly isWanted: boolean;
  readonly isInside: boolean;
}

function asStops(stops: readonly Stop[]): Stops {
  let last: Stop | undefined;
  return {
    elements: stops.map(({ element }) => element),
    isWanted(_, index) {
      last = stops[index];
      return last?.isWanted ?? false;
    },
    isInside: () => last?.isInside ?? false,
  };
}

interface Host {
  readonly host: Element;
  readonly shadow: ShadowRoot;
  /** The elements inside the host that belong to its own tree. */
  readonly light: readonly Stop[];
  readonly isInside: boolean;
}

/** Visits a shadow tree, with the children of its host where they are slotted. Children without a slot follow. */
function* visitHost({ host, shadow, light, isInside }: Host, around: Slots, task: Task): Steps {
  const stopsOfChild = Map.groupBy(light, (stop) => childOf(host, stop.element));
  const slots = new Map<Element, Slotted>();
  for (const slot of light.length > 0 ? slotsIn(shadow) : []) {
    const stops = slot.assignedElements().flatMap((child) => {
      const inChild = stopsOfChild.get(child) ?? [];
      stopsOfChild.delete(child);
      return inChild;
    });
    if (stops.length > 0) slots.set(slot, { stops: asStops(stops), slots: around });
  }
  yield walkRoot(shadow, task, isInside, slots);
  yield visit(asStops([...stopsOfChild.values()].flat()), around, task);
}

/** The child of `host` that is or contains `element`. */
function childOf(host: Element, element: Element): Element {
  let child = element;
  for (let parent = parentOf(child); parent !== null && parent !== host; parent = parentOf(child)) child = parent;
  return child;
}
