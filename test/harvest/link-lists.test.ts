import { describe, expect, it } from 'vitest';
import { countLinks, createLinkLists, linkAt } from '../../src/harvest/link-lists';
import { linkRun } from './messages';

const nobody = () => false;

describe('createLinkLists', () => {
  it('adds links to the current list', () => {
    const lists = createLinkLists();
    lists.add(linkRun('a:1'));
    lists.begin();
    lists.add(linkRun('b:2', 'b:3'));
    expect([...lists.all()].map(countLinks)).toEqual([1, 2]);
    expect(countLinks(lists.current())).toBe(2);
  });

  it('drops a list once nobody holds or needs it', () => {
    const lists = createLinkLists();
    const first = lists.hold();
    const second = lists.hold();
    lists.begin();
    first.release();
    first.release();
    expect(lists.dropUnused(nobody)).toEqual([]);
    second.release();
    expect(lists.dropUnused((list) => list === first.list)).toEqual([]);
    expect(lists.dropUnused(nobody)).toEqual([first.list.id]);
    expect([...lists.all()]).toEqual([lists.current()]);
  });

  it('never drops the current list', () => {
    expect(createLinkLists().dropUnused(nobody)).toEqual([]);
  });
});

describe('linkAt', () => {
  it('returns a link by its index in the whole list', () => {
    const lists = createLinkLists();
    lists.add(linkRun('a:1', 'a:2'));
    lists.add(linkRun('b:3'));
    const urls = [0, 2, 3].map((index) => linkAt(lists.current(), index)?.url);
    expect(urls).toEqual(['a:1', 'b:3', undefined]);
  });
});
