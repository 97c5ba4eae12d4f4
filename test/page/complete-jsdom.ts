import { vi } from 'vitest';

/** The shadow roots of elements, including closed ones, which an extension may read. */
const shadowRoots = new WeakMap<Element, ShadowRoot>();

/**
 * Adds what browsers have and jsdom or Node 20 lack, as far as the collector needs it. To be called before the collector is
 * imported.
 */
export function completeJsdom(): void {
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  vi.stubGlobal('chrome', {
    runtime: {},
    dom: { openOrClosedShadowRoot: (element: Element) => shadowRoots.get(element) ?? null },
  });
  // jsdom has no layout. The tests need only this part of it.
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return this.closest('[hidden], [style*="display: none"], [style*="display: contents"]') === null;
  };
  // jsdom lacks this method. The ranges here do not reach into shadow trees.
  Selection.prototype.getComposedRanges = function getComposedRanges(this: Selection) {
    return Array.from({ length: this.rangeCount }, (_, index) => new StaticRange(this.getRangeAt(index)));
  };
  vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/g, String.raw`\$&`) });
  URL.parse = (address, base) => (URL.canParse(String(address), base) ? new URL(address, base) : null);
  if (!('groupBy' in Map)) Object.assign(Map, { groupBy });
  // jsdom's own fails on the collector's only expression, which finds elements with a hyphen in their names.
  Document.prototype.evaluate = (_expression, context) => {
    const all = (context as Document).querySelectorAll('*');
    const found = [...all].filter(({ localName }) => localName.includes('-')).values();
    // The collector uses nothing else of a result.
    return { iterateNext: () => found.next().value ?? null } as XPathResult;
  };
}

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, index: number) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/**
 * Shows a page. `<template shadowrootmode="open">` (or `closed`) makes a shadow root of its parent, as in a browser's parser.
 *
 * @param head - the content of the head, such as a `<base>`
 */
export function show(body: string, head = ''): void {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
  attachShadows(document.body);
}

function attachShadows(parent: ParentNode): void {
  for (const template of parent.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (host === null) continue;
    const mode = template.getAttribute('shadowrootmode') === 'closed' ? 'closed' : 'open';
    const shadow = host.attachShadow({ mode });
    shadowRoots.set(host, shadow);
    shadow.append(template.content);
    template.remove();
    attachShadows(shadow);
  }
}
