import { describe, expect, it } from 'vitest';
import { longestLastCopy } from '../../src/core/desk/last-copy';
import { unpackLinks } from '../../src/core/links/packed-links';
import { progressStep } from '../../src/core/query/arrange';
import { noCleaning } from '../../src/core/query/cleaning';
import { defaultQuery } from '../../src/core/query/query';
import { isRenderTask, renderTask, runTask } from '../../src/harvest/matching';
import type { MatchingTask, RenderTask } from '../../src/harvest/matching';
import { contextWith } from '../core/formats/render-as';
import { linksTo } from '../core/links';
import { valueOf } from '../core/results';
import { linkRun } from './messages';

const links = linksTo('https://a.example/', 'https://b.example/', 'https://a.example/');
const nobody = { at: () => {}, matched: () => {} };
const queryFor = (include: string) => ({ ...defaultQuery, include });

describe('runTask', () => {
  it('arranges links by a query', () => {
    const task: MatchingTask & { kind: 'arrange' } = { kind: 'arrange', query: queryFor('//a'), runs: [[0, 3]] };
    expect(runTask(task, links, nobody)).toEqual({ listed: Uint32Array.of(0), duplicates: 1 });
  });

  it('keeps duplicates if the query does', () => {
    const query = { ...queryFor('//a'), unique: false };
    expect(runTask({ kind: 'arrange', query, runs: [[0, 3]] }, links, nobody).listed).toEqual(Uint32Array.of(0, 2));
  });

  it('finds the spans of only the requested links', () => {
    expect(runTask({ kind: 'spans', query: queryFor('b'), indexes: [1, 0] }, links, nobody)).toEqual([
      { url: [[8, 9]], text: [] },
      { url: [], text: [] },
    ]);
  });

  it('finds no spans in a link that does not exist', () => {
    expect(runTask({ kind: 'spans', query: queryFor('b'), indexes: [99] }, links, nobody)).toEqual([
      { url: [], text: [] },
    ]);
  });

  it('reports each link before it is tried for `locate`', () => {
    const many = linksTo(...Array.from({ length: 3 * progressStep }, (_, index) => `a:${index}`));
    const reported: number[] = [];
    expect(
      runTask({ kind: 'locate', query: queryFor('a'), from: 100 }, many, {
        ...nobody,
        at: (index) => reported.push(index),
      }),
    ).toBeNull();
    expect(reported).toEqual(Array.from({ length: progressStep }, (_, offset) => 100 + offset));
  });

  it.each<Exclude<MatchingTask, RenderTask>>([
    { kind: 'arrange', query: { ...queryFor('('), unique: true }, runs: [[0, 3]] },
    { kind: 'count', query: { ...queryFor('('), unique: true }, runs: [[0, 3]] },
    { kind: 'spans', query: queryFor('('), indexes: [0] },
    { kind: 'locate', query: queryFor('('), from: 0 },
  ])('matches nothing with an invalid pattern: $kind', (task) => {
    const empty = {
      arrange: { listed: new Uint32Array(), duplicates: 0 },
      count: 0,
      spans: [{ url: [], text: [] }],
      locate: null,
    };
    expect(runTask(task, links, nobody)).toEqual(empty[task.kind]);
  });
});

describe('renderTask', () => {
  const render = async (task: Partial<RenderTask>, of = links) => {
    const all = { kind: 'render', format: 'lines', indexes: Uint32Array.of(0, 1), context: contextWith() } as const;
    return valueOf(await renderTask({ ...all, ...task }, of));
  };
  const linksIn = ({ kept }: Awaited<ReturnType<typeof render>>) => kept?.runs.flatMap(unpackLinks) ?? [];
  const urlsIn = (given: Awaited<ReturnType<typeof render>>) => linksIn(given).map(({ url }) => url);

  it('renders the requested links in order, and returns them to be stored', async () => {
    const given = await render({ indexes: Uint32Array.of(1, 0) });
    expect(given.rendered).toEqual({ 'text/plain': 'https://b.example/\nhttps://a.example/' });
    expect(linksIn(given)).toEqual([links[1], links[0]]);
    expect([given.total, given.duplicates]).toEqual([2, 0]);
  });

  it('renders an example by the same rules', async () => {
    expect(await render({ kind: 'example' })).toEqual(await render({ kind: 'render' }));
  });

  it('cleans the links that it renders and returns', async () => {
    const query = { ...defaultQuery, clean: { ...noCleaning, dropFragment: true } };
    const given = await render({ context: contextWith({ query }), indexes: Uint32Array.of(0) }, linksTo('a:1#x'));
    expect(given.rendered['text/plain']).toBe('a:1');
    expect(urlsIn(given)).toEqual(['a:1']);
  });

  it('puts links after unchanged earlier ones, and leaves out those with the same URL', async () => {
    const clean = { ...noCleaning, dropFragment: true };
    const context = contextWith({ query: { ...defaultQuery, clean } });
    const given = await render({ before: { runs: [linkRun('https://b.example/', 'https://c.example/#x')] }, context });
    expect(urlsIn(given)).toEqual(['https://b.example/', 'https://c.example/#x', 'https://a.example/']);
    expect(given.rendered['text/plain'].split('\n')).toEqual(urlsIn(given));
    expect(given.duplicates).toBe(1);
  });

  it('keeps the lines of a template as they were rendered, and returns all lines to be stored', async () => {
    const before = { runs: [linkRun('https://c.example/')], lines: ['page 1: {1} C'] };
    const context = contextWith(
      { query: { ...defaultQuery, include: '//(.)' } },
      { template: '{index} {page_title}: {1}', lineEnding: 'crlf' },
    );
    const given = await render({ format: 'template', before, context });
    const lines = ['page 1: {1} C', '2 Links worth keeping: a', '3 Links worth keeping: b'];
    expect(given.rendered['text/plain']).toBe(lines.join('\r\n'));
    expect(given.kept?.lines).toEqual(lines);
  });

  it('leaves out nothing if the query keeps duplicates', async () => {
    const context = contextWith({ query: { ...defaultQuery, unique: false } });
    const given = await render({ before: { runs: [linkRun('https://b.example/')] }, context });
    expect(urlsIn(given)).toEqual(['https://b.example/', 'https://a.example/', 'https://b.example/']);
    expect(given.duplicates).toBe(0);
  });

  it('passes the format the unticked URLs as they would be copied', async () => {
    const context = contextWith({ query: { ...defaultQuery, clean: { ...noCleaning, dropFragment: true } } });
    const of = linksTo('https://a.example/#x', 'https://b.example/#x');
    const given = await render({ format: 'console', indexes: Uint32Array.of(0), unticked: [1], context }, of);
    expect(given.rendered['text/plain']).toContain('(new Set(["https://b.example/"]))');
    expect(urlsIn(given)).toEqual(['https://a.example/']);
  });

  it('skips a link that does not exist', async () => {
    expect(urlsIn(await render({ indexes: Uint32Array.of(99, 0) }))).toEqual(['https://a.example/']);
  });

  it('returns only text for links that are too long to store', async () => {
    const long = linksTo(...Array.from({ length: 5 }, (_, index) => `a:${index}${'x'.repeat(longestLastCopy / 4)}`));
    const given = await render({ indexes: Uint32Array.of(0, 1, 2, 3, 4) }, long);
    expect([given.total, given.kept]).toEqual([5, null]);
    expect(given.rendered['text/plain'].split('\n')).toEqual(long.map(({ url }) => url));
  });

  it('returns the failure of a format', async () => {
    const context = contextWith({}, { template: '{nothing}' });
    expect(
      await renderTask({ kind: 'render', format: 'template', indexes: Uint32Array.of(0), context }, links),
    ).toEqual({ ok: false, failure: { code: 'unknown-field', detail: 'nothing' } });
  });
});

describe('isRenderTask', () => {
  it('is true for tasks that load a format', () => {
    const of = { format: 'json', indexes: new Uint32Array(), context: contextWith() } as const;
    expect(isRenderTask({ kind: 'render', ...of })).toBe(true);
    expect(isRenderTask({ kind: 'example', ...of })).toBe(true);
    expect(isRenderTask({ kind: 'locate', query: defaultQuery, from: 0 })).toBe(false);
  });
});
