// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { boxOf as readBox } from '../../../src/page/mark/box';
import type { show as Show } from '../../../src/page/mark/show';
import { completeJsdom, show as fill } from '../complete-jsdom';

let show: typeof Show;
let boxOf: typeof readBox;

/** The ids of the elements scrolled to and ringed. */
const scrolled: [id: string, options: unknown][] = [];
const ringed: string[] = [];
let isMotionReduced = false;

/** Reports to the observer whether its element is in sight. */
let comeIntoSight: (isIntersecting: boolean) => void = () => {};

class FakeObserver {
  constructor(report: (entries: readonly { isIntersecting: boolean }[]) => void) {
    comeIntoSight = (isIntersecting) => report([{ isIntersecting }]);
  }

  observe() {}

  disconnect() {
    comeIntoSight = () => {};
  }
}

/** The sizes of elements by id, since jsdom has no layout. All other elements have no box. */
const sizes = new Map<string, readonly [width: number, height: number]>();

beforeAll(async () => {
  completeJsdom();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === '(prefers-reduced-motion: reduce)' && isMotionReduced,
  }));
  Element.prototype.getClientRects = function getClientRects(this: Element) {
    const [width, height] = sizes.get(this.id) ?? [];
    return (width === undefined ? [] : [{ width, height }]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => ({ right: 100, bottom: 100 }) as DOMRect;
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element, options?: unknown) {
    scrolled.push([this.id, options]);
  };
  Element.prototype.animate = function animate(this: Element) {
    ringed.push(this.id);
    return { cancel: () => {} } as unknown as Animation;
  };
  Element.prototype.checkVisibility = function checkVisibility(this: Element) {
    return getComputedStyle(this).display !== 'none';
  };
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  ({ show } = await import('../../../src/page/mark/show'));
  ({ boxOf } = await import('../../../src/page/mark/box'));
});

beforeEach(() => {
  scrolled.length = 0;
  ringed.length = 0;
  sizes.clear();
  isMotionReduced = false;
});

const byId = (id: string): Element => document.getElementById(id) ?? document.body;

describe('show', () => {
  beforeEach(() => {
    fill('<a id="link" href="/">link</a>', 'https://a.example/');
    sizes.set('link', [40, 20]);
  });

  it('scrolls to the middle', () => {
    expect(show(new WeakRef(byId('link')), true)).toBe('shown');
    expect(scrolled).toEqual([['link', { block: 'center', inline: 'nearest', behavior: 'smooth' }]]);
  });

  it('rings the link once it is in sight', () => {
    show(byId('link'), true);
    comeIntoSight(false);
    expect(ringed).toEqual([]);
    comeIntoSight(true);
    comeIntoSight(true);
    expect(ringed).toEqual(['link']);
  });

  it('scrolls without a ring if none is wanted', () => {
    expect(show(byId('link'), false)).toBe('shown');
    comeIntoSight(true);
    expect([scrolled.length, ringed.length]).toEqual([1, 0]);
  });

  it('scrolls at once for people who prefer reduced motion', () => {
    isMotionReduced = true;
    show(byId('link'), true);
    expect(scrolled).toEqual([['link', expect.objectContaining({ behavior: 'instant' })]]);
  });

  it('reports an element as gone if it is in no document or the browser has released it', () => {
    const link = byId('link');
    link.remove();
    expect(show(link, true)).toBe('gone');
    expect(show(undefined, true)).toBe('gone');
    expect([scrolled, ringed]).toEqual([[], []]);
  });

  it('reports an element without a box as hidden', () => {
    sizes.clear();
    expect(show(byId('link'), true)).toBe('hidden');
    expect([scrolled, ringed]).toEqual([[], []]);
  });
});

describe('boxOf', () => {
  const boxIn = (html: string, boxes: Readonly<Record<string, readonly [width: number, height: number]>>) => {
    fill(html, 'https://a.example/');
    for (const [id, size] of Object.entries(boxes)) sizes.set(id, size);
    return boxOf(byId('link'))?.id ?? null;
  };

  it('is the link itself if nothing inside it is larger', () => {
    const html = '<a id="link" href="/"><b id="inner">text</b></a>';
    expect(boxIn(html, { link: [40, 20], inner: [40, 20] })).toBe('link');
  });

  it('is a larger element inside the link, such as an image', () => {
    const html = '<a id="link" href="/"><img id="inner"></a>';
    expect(boxIn(html, { link: [200, 20], inner: [200, 100] })).toBe('inner');
  });

  it('is an element in the shadow tree or a slot of an element inside', () => {
    const html =
      '<a id="link" href="/"><x-icon><template shadowrootmode="closed"><i id="i"></i></template></x-icon></a>';
    fill(html, 'https://a.example/');
    sizes.set('i', [16, 16]);
    expect(boxOf(byId('link'))?.id).toBe('i');
  });

  it('is the element around a link that has no box and contains only text', () => {
    const html = '<p id="around"><a id="link" href="/" style="display: contents">text</a></p>';
    expect(boxIn(html, { around: [400, 20] })).toBe('around');
  });

  it('is the image of an area', () => {
    const html = '<img id="one" usemap="#m"><img id="other" usemap="#x"><map name="m"><area id="link" href="/"></map>';
    expect(boxIn(html, { one: [90, 90], other: [90, 90] })).toBe('one');
    expect(boxIn('<map name="m"><area id="link" href="/"></map>', {})).toBeNull();
  });

  it.each([
    { what: 'not displayed', html: '<a id="link" href="/" style="display: none">x</a>', size: [40, 20] as const },
    { what: 'one pixel in size, for screen readers', html: '<a id="link" href="/">x</a>', size: [1, 1] as const },
  ])('is null if the link is $what', ({ html, size }) => {
    expect(boxIn(html, { link: size })).toBeNull();
  });
});
