/**
 * Runs in the page's own world. It builds generated pages and finds their links by a second implementation, slow and obvious,
 * which shares no code with Sheaf. It follows the rules as users read them:
 *
 * - A link is an `a` or `area` with `href`, or an SVG `a` with `href` or `xlink:href`. A `javascript:` address is not a link.
 * - The order is that of the flat tree: a shadow tree comes where its host is, slotted content where its slot is. A slot's own
 *   content follows what is slotted into it; the host's children without a slot follow its shadow tree. The links of a frame come
 *   where the frame is.
 * - The text is that of the text nodes with white space collapsed, without scripts and the like, and with a space around blocks;
 *   if it is empty, the accessible name.
 */
import type { ElementSpec, NodeSpec, PageSpec } from './generated-pages';

/** A link as both implementations return it. */
export interface FoundLink {
  readonly url: string;
  readonly text: string;
}

const svg = 'http://www.w3.org/2000/svg';
const xlink = 'http://www.w3.org/1999/xlink';

const closedRoots = new WeakMap<Element, ShadowRoot>();
const internals = new WeakMap<Element, ElementInternals>();

type FrameWindow = Window & typeof globalThis;

function defineKeeper(frame: FrameWindow): void {
  if (frame.customElements.get('x-keep') !== undefined) return;
  frame.customElements.define(
    'x-keep',
    class extends frame.HTMLElement {
      constructor() {
        super();
        internals.set(this, this.attachInternals());
      }
    },
  );
}

/** Replaces the document's content. Resolves once the frames have theirs. */
async function buildDocument(document: Document, { base, how, body }: PageSpec): Promise<void> {
  defineKeeper(document.defaultView as FrameWindow);
  const frames: { readonly element: HTMLIFrameElement; readonly spec: ElementSpec }[] = [];
  for (const old of document.querySelectorAll('base')) old.remove();
  if (base !== '') {
    const element = document.createElement('base');
    element.setAttribute('href', base);
    document.head.prepend(element);
  }
  if (how === 'script') {
    document.body.replaceChildren(...body.map((spec) => buildNode(document, spec, frames)));
  } else {
    const specs: ElementSpec[] = [];
    document.body.setHTMLUnsafe(body.map((spec) => toHtml(spec, specs)).join(''));
    for (const element of allElements(document.body)) {
      const spec = specs[Number(element.getAttribute('data-frame') ?? '-1')];
      if (spec !== undefined) frames.push({ element: element as HTMLIFrameElement, spec });
    }
  }
  for (const { element, spec } of frames) {
    // A frame inside a template, or one that the parser dropped, never loads.
    if (!element.isConnected || element.ownerDocument !== document) continue;
    await loaded(element);
    const inner = element.contentDocument;
    if (inner !== null) await buildDocument(inner, { base: '', how, body: spec.frame?.body ?? [] });
  }
}

function loaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const inner = frame.contentDocument;
      if (inner !== null && inner.URL !== 'about:blank' && inner.readyState === 'complete') resolve();
      else setTimeout(check, 1);
    };
    check();
  });
}

let lastFrame = 0;

/** The attributes of a frame. Each frame has a different address, because browsers load no frame inside itself. */
function frameAttributes({ frame }: ElementSpec): Record<string, string> {
  return frame?.kind === 'file'
    ? { src: `${location.origin}/empty.html?${++lastFrame}` }
    : { srcdoc: '<!doctype html><title>srcdoc</title>' };
}

function buildNode(
  document: Document,
  spec: NodeSpec,
  frames: { element: HTMLIFrameElement; spec: ElementSpec }[],
): Node {
  if ('text' in spec) return document.createTextNode(spec.text);
  const element = spec.isSvg ? document.createElementNS(svg, spec.tag) : document.createElement(spec.tag);
  for (const [name, value] of Object.entries(spec.attributes)) {
    if (name === 'xlink:href') element.setAttributeNS(xlink, name, value);
    else element.setAttribute(name, value);
  }
  element.append(...spec.children.map((child) => buildNode(document, child, frames)));
  if (spec.shadow !== undefined) {
    const root = element.attachShadow({ mode: spec.shadow.mode });
    root.append(...spec.shadow.children.map((child) => buildNode(document, child, frames)));
    if (spec.shadow.mode === 'closed') closedRoots.set(element, root);
  }
  if (spec.frame !== undefined) {
    for (const [name, value] of Object.entries(frameAttributes(spec))) element.setAttribute(name, value);
    frames.push({ element: element as HTMLIFrameElement, spec });
  }
  return element;
}

function toHtml(spec: NodeSpec, frames: ElementSpec[]): string {
  if ('text' in spec) return escapeHtml(spec.text);
  const attributes = Object.entries({
    ...spec.attributes,
    ...(spec.frame !== undefined && { ...frameAttributes(spec), 'data-frame': String(frames.push(spec) - 1) }),
  }).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const shadow =
    spec.shadow === undefined
      ? ''
      : `<template shadowrootmode="${spec.shadow.mode}">${spec.shadow.children.map((child) => toHtml(child, frames)).join('')}</template>`;
  const inside = spec.children.map((child) => toHtml(child, frames)).join('');
  return `<${spec.tag}${attributes.join('')}>${shadow}${inside}</${spec.tag}>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function shadowOf(element: Element): ShadowRoot | null {
  return element.shadowRoot ?? closedRoots.get(element) ?? internals.get(element)?.shadowRoot ?? null;
}

/** Every element inside a node, including those in shadow trees. */
function allElements(node: ParentNode): Element[] {
  return [...node.children].flatMap((child) => {
    const shadow = shadowOf(child);
    return [child, ...(shadow === null ? [] : allElements(shadow)), ...allElements(child)];
  });
}

/** A node's elements in the order of the flat tree, each once. */
function flatTree(element: Element): Element[] {
  const shadow = shadowOf(element);
  const inner = (element as Partial<HTMLIFrameElement>).contentDocument?.documentElement;
  const below: Element[] = [];
  if (shadow !== null) {
    for (const child of shadow.children) below.push(...flatTree(child));
    for (const child of element.children) if (!isTaken(child, shadow)) below.push(...flatTree(child));
  } else {
    if (isSlot(element)) for (const child of element.assignedElements()) below.push(...flatTree(child));
    for (const child of element.children) below.push(...flatTree(child));
  }
  if (inner != null) below.push(...flatTree(inner));
  return [element, ...below];
}

function isTaken(child: Element, shadow: ShadowRoot): boolean {
  return [...shadow.querySelectorAll('slot')].some((slot) => slot.assignedElements().includes(child));
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

function isLink(element: Element): boolean {
  const isSvg = element.namespaceURI === svg;
  if (isSvg)
    return element.localName === 'a' && (element.hasAttribute('href') || element.hasAttributeNS(xlink, 'href'));
  return (element.localName === 'a' || element.localName === 'area') && element.hasAttribute('href');
}

function addressOf(link: Element): string {
  if (link.namespaceURI !== svg) return (link as HTMLAnchorElement).href;
  const written = link.getAttribute('href') ?? link.getAttributeNS(xlink, 'href') ?? '';
  return URL.canParse(written, link.baseURI) ? new URL(written, link.baseURI).href : written;
}

const blocks = new Set(['div', 'p', 'h3', 'li', 'br']);
const unread = new Set(['script', 'style', 'noscript', 'template']);

function textOf(link: Element): string {
  const names = ['aria-label', 'alt', 'title'].flatMap((name) =>
    [link, ...link.querySelectorAll('*')].map((named) => named.getAttribute(name)),
  );
  return (
    [readText(link), ...names].map((name) => (name ?? '').replace(/\s+/gu, ' ').trim()).find((name) => name !== '') ??
    ''
  );
}

function readText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const { localName } = node as Element;
  if (unread.has(localName)) return '';
  const inside = [...node.childNodes].map(readText).join('');
  return blocks.has(localName) ? ` ${inside} ` : inside;
}

/** Every link of the page. */
function findLinks(): FoundLink[] {
  return flatTree(document.documentElement)
    .filter(isLink)
    .map((link) => ({ url: addressOf(link), text: textOf(link) }))
    .filter(({ url }) => !isScript(url));
}

/** Whether an address is `javascript:`, even one that the browser cannot parse and returns as written. */
function isScript(url: string): boolean {
  const characters = url.split('').filter((character) => !'\t\n\r'.includes(character));
  while (characters.length > 0 && (characters[0] ?? '') <= ' ') characters.shift();
  return characters.join('').toLowerCase().startsWith('javascript:');
}

/** Returns what the console line without its filter returns, except for addresses that run code. */
function findByOneLiner(): unknown[] {
  return [...document.querySelectorAll('a')].map((a) => a.href).filter((url) => !isScript(url));
}

const inPage = {
  build: (spec: string) => buildDocument(document, JSON.parse(spec) as PageSpec),
  findLinks: () => JSON.stringify(findLinks()),
  findByOneLiner: () => JSON.stringify(findByOneLiner()),
};

/** The globals of this script. All input and output is JSON, which keeps lone surrogates. */
export interface InPageGlobals {
  readonly inPage: typeof inPage;
}

Object.assign(globalThis, { inPage });
