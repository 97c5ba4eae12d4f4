import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackLinks } from '../../src/core/links/packed-links';
import type { Collected } from '../../src/core/messages/page';
import { createGathering } from '../../src/harvest/gathering';
import { placeFrames } from '../../src/harvest/placing';
import { source } from '../core/links';
import { begin, end, frame, links } from './messages';

type Word = readonly [frameId: number, message: Collected];

/** Returns what a gathering contains after these messages: the URLs in page order, and the number of unread frames. */
function gather(words: readonly Word[]) {
  const gathering = createGathering();
  const arrived: string[] = [];
  for (const [frameId, message] of words) {
    const added = gathering.accept(frameId, message);
    if (added !== null) arrived.push(...unpackLinks({ ...added, source }).map(({ url }) => url));
  }
  const { runs, unread } = placeFrames(gathering.frames());
  return {
    urls: runs.flatMap(([start, stop]) => arrived.slice(start, stop)),
    arrived,
    count: gathering.count(),
    runs,
    unread: unread.count,
    sites: unread.sites,
  };
}

/** Returns all messages of one frame. */
const says = (frameId: number, ...messages: readonly Collected[]): Word[] =>
  messages.map((message) => [frameId, message]);

/** A document: links, and frames that contain documents. */
interface Page {
  readonly isUnread: boolean;
  readonly items: readonly (string | Page)[];
}

const { page: pages } = fc.letrec<{
  page: Page;
  readPage: Page;
  item: string | Page;
  readItem: string | Page;
  url: string;
}>((tie) => ({
  url: fc.webUrl(),
  item: fc.oneof({ withCrossShrink: true }, tie('url'), tie('page')),
  readItem: fc.oneof({ withCrossShrink: true, maxDepth: 2 }, tie('url'), tie('readPage')),
  readPage: fc.record({ isUnread: fc.constant(false), items: fc.array(tie('readItem'), { maxLength: 3 }) }),
  page: fc.oneof(
    { maxDepth: 3 },
    tie('readPage'),
    fc.record({ isUnread: fc.constant(false), items: fc.array(tie('item'), { maxLength: 4 }) }),
    fc.record({ isUnread: fc.constant(true), items: fc.array(tie('readPage'), { maxLength: 3 }) }),
  ),
}));

/** Returns the messages of each collector of a page, frame by frame. Ids are assigned in page order. */
function collectorsOf(top: Page): Word[][] {
  const all: Word[][] = [];
  let lastId = -1;
  function visit({ isUnread, items }: Page, path: readonly number[]): void {
    const id = ++lastId;
    const messages: Collected[] = [begin(path)];
    const children = items.filter((item) => typeof item !== 'string');
    for (const item of items) {
      messages.push(typeof item === 'string' ? links(item) : frame(children.indexOf(item)));
    }
    if (!isUnread) all.push(says(id, ...messages, end));
    for (const [index, child] of children.entries()) visit(child, [...path, index]);
  }
  visit(top, []);
  return all;
}

const urlsIn = ({ isUnread, items }: Page): string[] =>
  items.flatMap((item) => (typeof item === 'string' ? (isUnread ? [] : [item]) : urlsIn(item)));

/** Returns the number of frames that a parent reports and that send nothing themselves. */
const unreadIn = ({ isUnread, items }: Page): number =>
  items
    .filter((item) => typeof item !== 'string')
    .reduce((sum, child) => sum + unreadIn(child) + (child.isUnread && !isUnread ? 1 : 0), 0);

/**
 * Returns the messages of several collectors in a possible order: each collector's in its own order, interleaved with the
 * others'.
 */
function mix(collectors: readonly Word[][], choices: readonly number[]): Word[] {
  const waiting = collectors.map((words) => [...words]);
  const mixed: Word[] = [];
  for (let turn = 0; waiting.length > 0; turn++) {
    const at = (choices[turn % choices.length] ?? 0) % waiting.length;
    const next = waiting[at]?.shift();
    if (next === undefined) waiting.splice(at, 1);
    else mixed.push(next);
  }
  return mixed;
}

describe('createGathering', () => {
  it('puts every frame at its place, in whatever order the frames send', () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(pages, order, (generated, choices) => {
        const top = { ...generated, isUnread: false };
        const gathered = gather(mix(collectorsOf(top), choices));
        expect(gathered.urls).toEqual(urlsIn(top));
        expect(gathered.unread).toBe(unreadIn(top));
        expect(gathered.count).toBe(urlsIn(top).length);
      }),
      { numRuns: 300 },
    );
  });

  it('merges links that arrive in page order into one run', () => {
    const { runs } = gather(says(0, begin(), links('a:1', 'a:2'), links('a:3'), end));
    expect(runs).toEqual([[0, 3]]);
  });

  it('returns the links that a message added, and null for other messages', () => {
    const gathering = createGathering();
    expect(gathering.accept(0, begin())).toBeNull();
    expect(gathering.accept(0, links('a:1'))).toMatchObject({ count: 1 });
    expect(gathering.accept(0, frame(0))).toBeNull();
    expect(gathering.accept(0, end)).toBeNull();
  });

  it('ignores a frame that has not reported its place', () => {
    expect(gather(says(3, links('a:1'), end))).toMatchObject({ urls: [], count: 0, unread: 0 });
  });

  describe('counts as unread', () => {
    it('no frame while only the top frame is read', () => {
      expect(gather(says(0, begin(), links('a:1'))).unread).toBe(0);
    });

    it('a child frame that sends nothing', () => {
      expect(gather(says(0, begin(), frame(0), frame(1), end)).unread).toBe(2);
    });

    it('a child frame that has not sent everything', () => {
      expect(gather([...says(0, begin(), frame(0), end), ...says(1, begin([0]), links('a:1'))]).unread).toBe(1);
    });

    it('no child frame that has sent everything', () => {
      expect(gather([...says(0, begin(), frame(0), end), ...says(1, begin([0]), end)]).unread).toBe(0);
    });

    it('a child frame that failed', () => {
      const failed: Collected = { kind: 'failed', reason: 'page-closed', detail: '' };
      expect(gather([...says(0, begin(), frame(0), end), ...says(1, begin([0]), failed)]).unread).toBe(1);
    });

    it('an unread frame once, however many frames in it are read', () => {
      const words = [
        ...says(0, begin(), frame(0), end),
        ...says(2, begin([0, 0]), end),
        ...says(3, begin([0, 1]), end),
      ];
      expect(gather(words).unread).toBe(1);
    });
  });

  it('lists the known sites of frames that were not reached, each once', () => {
    const [address, other] = ['https://a.example:8443/x', 'https://b.example/'];
    const frames = [frame(0, address), frame(1, other), frame(2, address), frame(3), frame(4, 'data:,x')];
    const words = [...says(0, begin(), ...frames, end), ...says(4, begin([1]), end)];
    expect(gather(words)).toMatchObject({ unread: 4, sites: ['https://a.example/*'] });
  });

  it('does not list the site of a frame that was reached and fell silent, since access would not help', () => {
    const words = [...says(0, begin(), frame(0, 'https://a.example/'), end), ...says(4, begin([0]))];
    expect(gather(words)).toMatchObject({ unread: 1, sites: [] });
  });

  it('puts frames inside an unreadable frame at the place of that frame', () => {
    const words = [
      ...says(0, begin(), links('a:before'), frame(0), links('a:after'), end),
      ...says(7, begin([0, 0]), links('a:below'), end),
    ];
    expect(gather(words).urls).toEqual(['a:before', 'a:below', 'a:after']);
  });

  it('puts a frame that no parent reports after everything else', () => {
    const words = [...says(9, begin([4]), links('a:stray'), end), ...says(0, begin(), links('a:top'), end)];
    expect(gather(words).urls).toEqual(['a:top', 'a:stray']);
  });

  describe('in shadow roots, which no parent lists,', () => {
    it('identifies frames, and the frames inside them, by their keys', () => {
      const words = [
        ...says(5, begin(['b']), links('a:3'), frame(0), end),
        ...says(6, begin(['a']), links('a:1'), frame(0), end),
        ...says(7, begin(['b', 0]), links('a:4'), end),
        ...says(8, begin(['a', 0]), links('a:2'), end),
        ...says(0, begin(), frame('a'), frame('b'), end),
      ];
      expect(gather(words)).toMatchObject({ urls: ['a:1', 'a:2', 'a:3', 'a:4'], unread: 0 });
    });

    it('does not confuse frames with different keys', () => {
      const words = [...says(0, begin(), frame('a'), frame('b'), end), ...says(5, begin(['b']), links('a:1'), end)];
      expect(gather(words)).toMatchObject({ urls: ['a:1'], unread: 1 });
    });

    it('identifies frames without a key by their address, else by their site, else by their age', () => {
      const [one, two] = ['https://one.example', 'https://two.example'];
      const words = [
        ...says(4, begin(['a'], false, 'https://elsewhere.example/'), links('a:2'), end),
        ...says(5, begin(['b'], false, `${two}/moved`), links('a:3'), end),
        ...says(6, begin(['c'], false, `${one}/x`), links('a:1'), end),
        ...says(7, begin(['d'], false, `${two}/y`), links('a:4'), end),
        ...says(
          0,
          begin(),
          frame(-1, `${one}/x`),
          frame(-1, `${one}/z`),
          frame(-1, `${two}/x`),
          frame(-1, `${two}/y`),
          end,
        ),
      ];
      expect(gather(words)).toMatchObject({ urls: ['a:1', 'a:2', 'a:3', 'a:4'], unread: 0 });
    });

    it('identifies a frame by a path through a frame without a key', () => {
      const words = [
        ...says(0, begin(), links('a:1'), frame('a', 'https://one.example/'), links('a:3'), end),
        ...says(5, begin([-1, 0]), links('a:2'), end),
      ];
      expect(gather(words)).toMatchObject({ urls: ['a:1', 'a:2', 'a:3'], unread: 1 });
    });

    it('counts frames that send nothing', () => {
      const words = [...says(0, begin(), frame(-1), frame(-1), end), ...says(5, begin(['a']), end)];
      expect(gather(words).unread).toBe(1);
    });
  });

  it('has a valid state after every message', () => {
    const words = [
      ...says(2, begin([0]), links('a:child')),
      ...says(0, begin(), links('a:top'), frame(0)),
      ...says(2, links('a:more'), end),
      ...says(0, links('a:last'), end),
    ];
    expect(words.map((_, index) => gather(words.slice(0, index + 1)).urls)).toEqual([
      [],
      ['a:child'],
      ['a:child'],
      ['a:top', 'a:child'],
      ['a:top', 'a:child'],
      ['a:top', 'a:child', 'a:more'],
      ['a:top', 'a:child', 'a:more'],
      ['a:top', 'a:child', 'a:more', 'a:last'],
      ['a:top', 'a:child', 'a:more', 'a:last'],
    ]);
  });
});
