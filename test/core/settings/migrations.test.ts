import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDesk, readDesk } from '../../../src/core/desk/desk';
import { defaultQuery } from '../../../src/core/query/query';
import { readSettings } from '../../../src/core/settings/items';
import { migrate } from '../../../src/core/settings/migrations';
import { defaultOptions } from '../../../src/core/settings/options';
import { defaultSettings } from '../../../src/core/settings/settings';

/** Returns what is read from the storage of an earlier version. */
function read(stored: Readonly<Record<string, unknown>>) {
  const { items, isWhole } = migrate(stored);
  const { settings, repaired } = readSettings(items);
  const { desk, repaired: ofDesk } = readDesk(items);
  return { settings, desk, isWhole, repaired: [...repaired, ...ofDesk], keys: Object.keys(items).sort() };
}

describe('migrate', () => {
  it('returns the items of this version unchanged', () => {
    const items = { options: { version: 3, changedAt: 7, options: {} }, other: 1 };
    expect(migrate(items)).toEqual({ items, isWhole: true });
    expect(migrate(items).items).toBe(items);
    expect(migrate({})).toEqual({ items: {}, isWhole: true });
  });

  it('reads version 1 as the first test builds stored it', () => {
    const settings = {
      version: 1,
      query: {
        selector: 'main a',
        include: 'react',
        exclude: 'test',
        matchIn: 'either',
        regex: false,
        matchCase: true,
        unique: false,
        order: 'page',
      },
      format: 'lines',
      matchBudgetMs: 2000,
    };
    expect(read({ settings })).toEqual({
      settings: { options: { ...defaultOptions, format: 'lines', matchBudgetMs: 2000 }, presets: [] },
      desk: { ...defaultDesk, query: { ...defaultQuery, ...settings.query } },
      isWhole: true,
      repaired: [],
      keys: ['desk', 'options'],
    });
  });

  it('reads version 1 as Sheaf 0.1 stored it', () => {
    const settings = {
      version: 1,
      query: {
        selector: '',
        include: '/blog/',
        exclude: '',
        matchIn: 'url',
        regex: true,
        matchCase: false,
        unique: true,
        order: 'host',
        reverse: true,
        groupByHost: true,
        site: 'other',
        clean: { dropFragment: true, dropTracking: true, unwrapRedirects: false, originOnly: false },
      },
      format: 'template',
      formatOptions: { lineEnding: 'crlf', fields: ['url', 'host'], template: '{url}', shell: 'powershell' },
      isArrangeOpen: true,
      matchBudgetMs: 1000,
    };
    expect(read({ settings })).toMatchObject({
      settings: {
        options: { ...defaultOptions, format: 'template', formatOptions: settings.formatOptions },
        presets: [],
      },
      desk: { query: settings.query, presetInUse: null, isRefineOpen: true },
      isWhole: true,
      repaired: [],
    });
  });

  const version2 = {
    version: 2,
    query: {
      selector: '',
      include: 'react',
      exclude: '',
      matchIn: 'url',
      regex: true,
      matchCase: false,
      unique: true,
      order: 'page',
      reverse: false,
      groupByHost: false,
      site: 'any',
      clean: { dropFragment: false, dropTracking: false, unwrapRedirects: false, originOnly: false },
    },
    isArrangeOpen: true,
    options: {
      format: 'lines',
      formatOptions: { lineEnding: 'lf', fields: ['url'], template: '{text}', shell: 'posix' },
      enterDoes: 'download',
      matchBudgetMs: 3000,
      theme: 'dark',
      density: 'compact',
      keepsQuery: false,
      keepsRecents: false,
    },
    presets: [
      {
        id: 'feeds',
        name: 'Feeds',
        query: { ...defaultQuery, selector: 'a[href$="/feed"]' },
        format: 'lines',
        formatOptions: { fields: ['url', 'text'], template: '{text} – {url}' },
        isInMenu: true,
        sites: ['blog.example'],
        place: 6,
      },
      {
        id: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
        name: 'My links',
        query: { ...defaultQuery, include: 'mine' },
        format: 'csv',
        formatOptions: { fields: ['url'], template: '{url}' },
        isInMenu: false,
        sites: [],
        place: 7,
      },
    ],
  };

  it('reads version 2 from before the preset in use was stored', () => {
    expect(read({ settings: version2 })).toMatchObject({
      settings: { options: version2.options, presets: version2.presets },
      desk: { query: version2.query, presetInUse: null, isRefineOpen: true },
      isWhole: true,
      repaired: [],
    });
  });

  it('reads version 2 with a preset in use', () => {
    const presetInUse = { id: 'feeds', format: 'csv', formatOptions: { fields: ['text'], template: '{text}' } };
    expect(read({ settings: { ...version2, presetInUse } }).desk).toEqual({
      query: version2.query,
      presetInUse,
      isRefineOpen: true,
      isWelcomed: false,
      recentFormats: [],
      seenFormats: [],
    });
    expect(read({ settings: { ...version2, presetInUse: null } }).desk.presetInUse).toBeNull();
  });

  it('recognizes which presets of version 2 were deleted, and stamps everything earlier than any later change', () => {
    const { items } = migrate({ settings: version2 });
    expect(items['preset:pdf']).toEqual({ version: 3, id: 'pdf', deletedAt: 1 });
    expect(items['preset:feeds']).toEqual({ version: 3, changedAt: 1, preset: version2.presets[0] });
    expect(items['options']).toEqual({ version: 3, changedAt: 1, options: version2.options });
    expect(Object.keys(items).filter((key) => key.startsWith('preset:'))).toHaveLength(7);
    expect(read({ settings: { ...version2, presets: [] } }).settings.presets).toEqual([]);
  });

  it('counts no preset as deleted if version 2 had stored none', () => {
    const { presets: _, ...others } = version2;
    expect(read({ settings: others })).toMatchObject({ keys: ['desk', 'options'], isWhole: true });
  });

  it.each<unknown>([null, 'rubbish', 7, [1, 2, 3], {}, { version: 0 }, { version: '1' }, { version: 999, query: {} }])(
    'returns the defaults for %j, and reports that this is incomplete',
    (settings) => {
      expect(read({ settings })).toEqual({
        settings: defaultSettings,
        desk: defaultDesk,
        isWhole: false,
        repaired: [],
        keys: [],
      });
    },
  );

  it('reads the valid fields of version 1', () => {
    expect(read({ settings: { version: 1, query: 7, format: 'nonsense', matchBudgetMs: 2000 } })).toMatchObject({
      settings: { options: { ...defaultOptions, matchBudgetMs: 2000 }, presets: [] },
      desk: defaultDesk,
      repaired: ['options.format', 'desk.query'],
    });
  });

  it('reports that the result is incomplete if presets of version 2 cannot become items', () => {
    const [feeds, own] = version2.presets;
    const withPresets = (presets: unknown) => read({ settings: { ...version2, presets } });
    expect(withPresets([feeds, { ...own, id: 7 }])).toMatchObject({ isWhole: false, settings: { presets: [feeds] } });
    expect(withPresets([feeds, 'junk', own])).toMatchObject({ isWhole: false, settings: { presets: [feeds, own] } });
    expect(withPresets([feeds, { ...feeds, name: 'Again' }])).toMatchObject({
      isWhole: false,
      settings: { presets: [{ id: 'feeds', name: 'Again' }] },
    });
    expect(withPresets('junk')).toMatchObject({ isWhole: false, settings: { presets: [] } });
  });

  it('keeps existing items, which are newer than an old object that could not be removed', () => {
    const tombstone = { version: 3, id: 'feeds', deletedAt: 9 };
    const options = { version: 3, changedAt: 9, options: { theme: 'light' } };
    const { settings, desk } = read({ settings: version2, 'preset:feeds': tombstone, options });
    expect(settings.options).toEqual({ ...defaultOptions, theme: 'light' });
    expect(settings.presets.map(({ name }) => name)).toEqual(['My links']);
    expect(desk.query.include).toBe('react');
  });

  it('returns the same after it was interrupted while writing the items', () => {
    const { items: whole } = migrate({ settings: version2 });
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(whole)), (written) => {
        expect(migrate({ settings: version2, ...Object.fromEntries(written) }).items).toEqual(whole);
      }),
    );
  });

  it('keeps what earlier versions could not read, and everything that it does not migrate', () => {
    const stored = { settings: version2, 'settings.unreadable': ['junk', { version: 99 }], lastCopy: 'a copy' };
    expect(migrate(stored).items).toMatchObject({
      unreadable: [{ settings: 'junk' }, { settings: { version: 99 } }],
      lastCopy: 'a copy',
    });
    expect(migrate({ 'settings.unreadable': ['junk'] })).toEqual({
      items: { unreadable: [{ settings: 'junk' }] },
      isWhole: true,
    });
  });

  it('never throws', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.anything());
    const old = fc.record({
      version: fc.constantFrom(1, 2),
      query: junk,
      options: junk,
      presets: fc.oneof(junk, fc.array(junk)),
    });
    fc.assert(
      fc.property(fc.oneof(junk, old), junk, (settings, unreadable) => {
        expect(read({ settings, 'settings.unreadable': unreadable }).settings.options.theme).toBeDefined();
      }),
    );
  });
});
