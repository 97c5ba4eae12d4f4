import { describe, expect, it } from 'vitest';
import type { Collected } from '../../src/core/messages/page';
import { createGathering } from '../../src/harvest/gathering';
import { whereIs } from '../../src/harvest/where-is';
import { begin, end, frame, links } from './messages';

/** The messages of frames, in the order of arrival. */
function framesOf(...words: readonly (readonly [frameId: number, message: Collected])[]) {
  const gathering = createGathering();
  for (const [frameId, message] of words) gathering.accept(frameId, message);
  return gathering.frames();
}

describe('whereIs', () => {
  it('counts links and child frames of a frame alike, in the order sent', () => {
    const frames = [...framesOf([0, begin()], [0, links('a:1', 'a:2')], [0, frame(0)], [0, links('a:3')], [0, end])];
    expect([0, 1, 2].map((index) => whereIs(frames, index))).toEqual(
      [0, 1, 3].map((place) => ({ frameId: 0, place, within: [] })),
    );
  });

  it('uses the order of arrival, in whatever order the frames send', () => {
    const frames = [
      ...framesOf(
        [0, begin()],
        [0, frame(0)],
        [7, begin([0])],
        [7, links('a:1')],
        [0, links('a:2')],
        [7, links('a:3')],
      ),
    ];
    expect([0, 1, 2].map((index) => whereIs(frames, index))).toEqual([
      { frameId: 7, place: 0, within: [{ frameId: 0, place: 0 }] },
      { frameId: 0, place: 1, within: [] },
      { frameId: 7, place: 1, within: [{ frameId: 0, place: 0 }] },
    ]);
  });

  it('lists the elements of all frames around a link, from the outermost inwards', () => {
    const frames = framesOf(
      [0, begin()],
      [0, links('a:1', 'a:2')],
      [0, frame(0)],
      [0, frame(1)],
      [4, begin([1])],
      [4, frame(0)],
      [9, begin([1, 0])],
      [9, links('a:3')],
    );
    expect(whereIs(frames, 2)).toEqual({
      frameId: 9,
      place: 0,
      within: [
        { frameId: 0, place: 3 },
        { frameId: 4, place: 0 },
      ],
    });
  });

  it('lists only readable frames if a frame in between could not be read', () => {
    const frames = framesOf([0, begin()], [0, frame(0)], [9, begin([0, 0])], [9, links('a:1')]);
    expect(whereIs(frames, 0)).toEqual({ frameId: 9, place: 0, within: [{ frameId: 0, place: 0 }] });
  });

  it('finds no link that no frame has sent', () => {
    expect(whereIs(framesOf([0, begin()], [0, links('a:1')]), 1)).toBeNull();
    expect(whereIs(framesOf(), 0)).toBeNull();
  });
});
