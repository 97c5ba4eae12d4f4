import { attribute, localName, parentOf } from '../dom/pristine';
import { hrefTokens } from './href-kind';
import { costOfClass } from './name-quality';

/** Links that are built like an example, in one respect. */
export type Kin = ReadonlySet<Element>;

/** The highest cost of a class that says what kind of element it is. */
const mostCost = 2;

/** How many ancestors of a link are compared where not all of them are alike. */
const nearby = [5, 3, 2];

/**
 * Returns the links that are built like an example, the likeliest list first. Each set differs from those before it and holds at
 * least two.
 *
 * @param links - all links of the root, in page order
 */
export function kinOf(example: Element, links: readonly Element[]): readonly Kin[] {
  const paths = createPaths();
  const alike = (likeness: (link: Element) => string): readonly Element[] => {
    const wanted = likeness(example);
    return byOrdinal(
      example,
      links.filter((link) => likeness(link) === wanted),
    );
  };
  const whole = alike(paths.whole);
  const list = byOrdinal(example, listOf(example));
  const isMore = whole.length > list.length && list.every((link) => whole.includes(link));
  const region = regionOf(example);
  const classed = hasClassNearby(example)
    ? [alike((link) => `${regionOf(link) === region}${classPath(link)}`), alike(classPath)]
    : [];
  const candidates = [
    ...classed,
    ...(isMore ? [whole, list] : [list, whole]),
    alike((link) => `${regionOf(link) === region}${hrefTokens(link).join('')}${paths.nearest(link, 1)}`),
    alike(paths.names),
    ...nearby.map((count) => alike((link) => paths.nearest(link, count))),
  ];
  const found: Set<Element>[] = [];
  for (const kin of candidates) {
    const isNew = !found.some((other) => other.size === kin.length && kin.every((link) => other.has(link)));
    if (kin.length >= 2 && isNew) found.push(new Set(kin));
  }
  return found;
}

/**
 * Returns the links of the list that a link is in: those at the same place of the rows beside its own. The rows are the children of the
 * nearest ancestor of which at least two hold such a link.
 */
function listOf(link: Element): readonly Element[] {
  const steps: string[] = [shapeOf(link)];
  for (let row: Element = link, parent = parentOf(link); parent !== null; row = parent, parent = parentOf(parent)) {
    const found = [...parent.children]
      .filter((child) => nameOf(child) === nameOf(row))
      .flatMap((child) => downFrom(child, steps));
    const rows = new Set(found.map((element) => childWith(parent, element)));
    if (rows.size >= 2) return found;
    steps.unshift(nameOf(parent));
  }
  return [link];
}

/** Returns the elements to which a path of names leads from an element, which is its first step. The last step is a shape. */
function downFrom(element: Element, steps: readonly string[]): readonly Element[] {
  const [own, ...further] = steps;
  if (further.length === 0) return shapeOf(element) === own ? [element] : [];
  if (nameOf(element) !== own) return [];
  return [...element.children].flatMap((child) => downFrom(child, further));
}

function childWith(parent: Element, inner: Element): Element {
  let at = inner;
  for (let next = parentOf(at); next !== null && next !== parent; next = parentOf(next)) at = next;
  return at;
}

/**
 * Returns the links at the place of an example beside others, if as many stand side by side in each row, as an author and a date do.
 * Links that stand side by side in numbers that differ are a list themselves.
 */
function byOrdinal(example: Element, kin: readonly Element[]): readonly Element[] {
  const groups = new Map<Element | null, Element[]>();
  for (const link of kin) {
    const parent = parentOf(link);
    groups.set(parent, [...(groups.get(parent) ?? []), link]);
  }
  const sizes = new Set([...groups.values()].map((group) => group.length));
  const [size = 1] = sizes;
  if (groups.size < 2 || sizes.size > 1 || size === 1 || size > 4) return kin;
  const ordinal = groups.get(parentOf(example))?.indexOf(example) ?? 0;
  return [...groups.values()].flatMap((group) => group[ordinal] ?? []);
}

/** The parts of a page that hold different lists. */
const landmark = /^(?:main|aside|nav|header|footer)$/;

/** Returns the part of the page that an element is in, or `null`. */
function regionOf(element: Element): Element | null {
  for (let at = parentOf(element); at !== null; at = parentOf(at)) {
    const isOfPage = !/^(?:header|footer)$/.test(localName(at)) || isOutermost(at);
    if (landmark.test(localName(at)) && isOfPage) return at;
  }
  return null;
}

/** Whether an element is in no article or list. */
function isOutermost(element: Element): boolean {
  for (let at = parentOf(element); at !== null; at = parentOf(at))
    if (/^(?:article|section|li|main)$/.test(localName(at))) return false;
  return true;
}

/** Whether a link or its parent has a class that says what it is. */
function hasClassNearby(link: Element): boolean {
  const parent = parentOf(link);
  return classesOf(link).length > 0 || (parent !== null && classesOf(parent).length > 0);
}

/** Returns the class of a link, or that of its parent if it has none. */
function classPath(link: Element): string {
  const parent = parentOf(link);
  return classesOf(link).length > 0 || parent === null
    ? shapeOf(link)
    : `${classesOf(parent)[0] ?? ''}/${shapeOf(link)}`;
}

/** Returns functions that say where an element is. They remember what they said of its ancestors. */
function createPaths() {
  const path = (of: (element: Element) => string) => {
    const known = new Map<Element, string>();
    const read = (element: Element): string => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const parent = parentOf(element);
      const own = `${parent === null ? '' : read(parent)}/${of(element)}`;
      known.set(element, own);
      return own;
    };
    return read;
  };
  return {
    /** By the names, the classes and the columns of the element and all around it. */
    whole: path((element) => `${nameOf(element)}.${classesOf(element).toSorted().join('.')}`),
    /** By the names and columns alone. */
    names: path(nameOf),
    /** By the element and as many of those around it. */
    nearest(element: Element, count: number): string {
      let own = shapeOf(element);
      let at = parentOf(element);
      for (let left = count; left > 0 && at !== null; left--, at = parentOf(at)) own = `${shapeOf(at)}/${own}`;
      return own;
    },
  };
}

/** Returns what kind of element it is: its name, its column if it is a cell, and its best class. */
export const shapeOf = (element: Element): string => `${nameOf(element)}.${classesOf(element)[0] ?? ''}`;

/** Returns the classes that say what an element is. */
function classesOf(element: Element): readonly string[] {
  const names = (attribute(element, 'class') ?? '').split(/\s+/);
  return names.filter((name) => name !== '' && costOfClass(name) <= mostCost);
}

function nameOf(element: Element): string {
  const name = localName(element);
  if (name !== 'td' && name !== 'th') return name;
  return `${name}${[...(parentOf(element)?.children ?? [])].indexOf(element)}`;
}
