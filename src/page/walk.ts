import { linkSelector } from './address';
import { queryAll } from './pristine';
import type { Root } from './pristine';
import { hostsIn, shadowRootOf } from './shadow';
import type { Hosts } from './shadow';

/** What a walk finds, told in page order. */
export interface Visitor {
  /** An element that the selector asks for: matched itself, or a link inside of one that was. */
  readonly found: (element: Element) => void;
  /** An element that may hold a child frame. */
  readonly frame: (element: Element) => void;
}

const frameSelector = 'iframe, frame, object, embed';
const frameNames = new Set(frameSelector.split(', '));

/** An element of a root that matters to the walk, in tree order. */
interface Stop {
  readonly element: Element;
  readonly isWanted: boolean;
}

/**
 * Visits what a selector asks for in a document and all shadow roots in it, in the order in which the page shows it: the content
 * of a shadow root stands where its host does, and what a slot takes in stands where the slot does. What a host does not show,
 * because no slot takes it, follows the host's shadow tree: it is part of the page all the same, as hidden elements are.
 *
 * A matched element that is no link stands for the links inside. The selector is matched in each root by itself, as
 * `querySelectorAll` does. What is visited is what was there at the start; elements that the page removes meanwhile still count.
 *
 * Every `yield` is a place where the caller may pause. Throws the browser's `SyntaxError` for a bad selector.
 */
export function* walk(root: Root, selector: string, visitor: Visitor): Generator<void> {
  yield* walkRoot(root, { selector: selector || linkSelector, visitor }, false, new Map());
}

/** What stays the same throughout a walk. */
interface Task {
  readonly selector: string;
  readonly visitor: Visitor;
}

/** A root and what its slots take in from outside. */
interface Tree {
  readonly hosts: Hosts;
  readonly slots: ReadonlyMap<Element, Slotted>;
}

/** What a slot takes in, and the tree that this belongs to. */
interface Slotted {
  readonly stops: Stop[];
  readonly tree: Tree;
}

function* walkRoot(root: Root, task: Task, isInside: boolean, slots: Tree['slots']): Generator<void> {
  const hosts = hostsIn(root);
  yield* visit(stopsIn(root, task.selector, hosts, isInside), { hosts, slots }, task);
}

/**
 * The stops of one root. The selector runs once by itself, which finds out whether it is one, and once behind what else matters
 * here, which merges both in tree order inside the browser; behind, because a selector may end unclosed, as in `a[href`.
 */
function* stopsIn(root: Root, selector: string, hosts: Hosts, isInside: boolean): Generator<Stop> {
  const matches = queryAll(root, selector);
  const all = queryAll(root, `${hosts.selector}, ${frameSelector}, slot, ${linkSelector}, ${selector}`);
  const isPlain = selector === linkSelector;
  let next = 0;
  let container: Element | null = null;
  for (const element of all) {
    const isMatched = element === matches[next];
    if (isMatched) next++;
    if (container !== null && !container.contains(element)) container = null;
    if (isMatched && !isPlain && container === null && !element.matches(linkSelector)) container = element;
    yield { element, isWanted: isMatched || isInside || container !== null };
  }
}

function* visit(stops: Iterable<Stop>, tree: Tree, task: Task): Generator<void> {
  const iterator = stops[Symbol.iterator]();
  let step = iterator.next();
  while (!step.done) {
    const { element, isWanted } = step.value;
    const name = element.localName;
    if (isWanted) task.visitor.found(element);
    if (frameNames.has(name)) task.visitor.frame(element);
    step = iterator.next();
    const shadow = tree.hosts.names.has(name) ? shadowRootOf(element) : null;
    if (shadow !== null) {
      const light: Stop[] = [];
      for (; !step.done && element.contains(step.value.element); step = iterator.next()) light.push(step.value);
      yield* visitHost(element, shadow, light, isWanted, tree, task);
    }
    const slotted = tree.slots.get(element);
    if (slotted !== undefined) yield* visit(slotted.stops, slotted.tree, task);
    yield;
  }
}

/** Visits a shadow tree, with the light children of its host where its slots take them in, and the others behind. */
function* visitHost(
  host: Element,
  shadow: ShadowRoot,
  light: readonly Stop[],
  isInside: boolean,
  tree: Tree,
  task: Task,
): Generator<void> {
  const stopsOfChild = new Map<Element, Stop[]>();
  for (const stop of light) {
    const child = childOf(host, stop.element);
    const stops = stopsOfChild.get(child);
    if (stops) stops.push(stop);
    else stopsOfChild.set(child, [stop]);
  }
  const slots = new Map<Element, Slotted>();
  for (const slot of light.length > 0 ? queryAll(shadow, 'slot') : []) {
    if (!(slot instanceof HTMLSlotElement)) continue;
    const stops: Stop[] = [];
    for (const child of slot.assignedElements()) {
      stops.push(...(stopsOfChild.get(child) ?? []));
      stopsOfChild.delete(child);
    }
    if (stops.length > 0) slots.set(slot, { stops, tree });
  }
  yield* walkRoot(shadow, task, isInside, slots);
  yield* visit([...stopsOfChild.values()].flat(), tree, task);
}

/** The child of `host` that is or holds `element`. */
function childOf(host: Element, element: Element): Element {
  let child = element;
  while (child.parentElement !== null && child.parentElement !== host) child = child.parentElement;
  return child;
}
