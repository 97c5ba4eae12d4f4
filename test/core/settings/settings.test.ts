import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/core/formats';
import { noCleaning } from '../../../src/core/cleaning';
import { lineEndings, shells } from '../../../src/core/format-options';
import { linkFields } from '../../../src/core/link-fields';
import { defaultOptions, densities, enterActions, matchBudgetBounds, themes } from '../../../src/core/settings/options';
import { defaultQuery, matchInChoices, orders } from '../../../src/core/query';
import { defaultSettings, readSettings, settingsVersion } from '../../../src/core/settings/settings';
import { createStarters } from '../../../src/core/presets/starter-presets';
import type { Settings } from '../../../src/core/settings/settings';
import { sites } from '../../../src/core/site';

const starters = createStarters((id) => id);

/** Settings in which anything that a user sets by hand may be anything that it can be. */
const settings: fc.Arbitrary<Settings> = fc
  .record({
    query: fc.record({
      selector: fc.string(),
      include: fc.string(),
      exclude: fc.string(),
      matchIn: fc.constantFrom(...matchInChoices),
      regex: fc.boolean(),
      matchCase: fc.boolean(),
      unique: fc.boolean(),
      order: fc.constantFrom(...orders),
    }),
    options: fc.record({
      format: fc.constantFrom(...formats.map(({ id }) => id)),
      matchBudgetMs: fc.double({ ...matchBudgetBounds, noNaN: true }),
      enterDoes: fc.constantFrom(...enterActions),
      theme: fc.constantFrom(...themes),
      density: fc.constantFrom(...densities),
      keepsQuery: fc.boolean(),
      keepsRecents: fc.boolean(),
    }),
    names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 4 }),
  })
  .map(({ query, options, names }) => ({
    ...defaultSettings,
    options: { ...defaultOptions, ...options },
    query: { ...defaultQuery, ...query },
    presets: starters.slice(0, names.length).map((preset, index) => ({ ...preset, name: names[index] ?? '' })),
  }));

const isValid = ({ version, query, options, presets }: Settings): boolean => {
  const { format, formatOptions, matchBudgetMs } = options;
  return (
    presets.every(({ id, name }) => id !== '' && name !== '') &&
    version === settingsVersion &&
    [query.selector, query.include, query.exclude].every((field) => typeof field === 'string') &&
    [query.regex, query.matchCase, query.unique, query.reverse, ...Object.values(query.clean)].every(
      (field) => typeof field === 'boolean',
    ) &&
    matchInChoices.includes(query.matchIn) &&
    orders.includes(query.order) &&
    sites.includes(query.site) &&
    Object.keys(query.clean).length === Object.keys(noCleaning).length &&
    lineEndings.includes(formatOptions.lineEnding) &&
    shells.includes(formatOptions.shell) &&
    typeof formatOptions.template === 'string' &&
    formatOptions.fields.length > 0 &&
    formatOptions.fields.every((field) => linkFields.includes(field)) &&
    formats.some(({ id }) => id === format) &&
    matchBudgetMs >= matchBudgetBounds.min &&
    matchBudgetMs <= matchBudgetBounds.max
  );
};

describe('readSettings', () => {
  it('gives the defaults of DESIGN.md at first', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, repaired: [] });
    expect(defaultSettings).toMatchObject({
      version: 2,
      query: {
        selector: '',
        include: '',
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
      isArrangeOpen: false,
      options: {
        format: 'json',
        formatOptions: { lineEnding: 'system', fields: ['url', 'text'], template: '{text} – {url}', shell: 'system' },
        enterDoes: 'copy',
        matchBudgetMs: 1000,
        theme: 'system',
        density: 'comfortable',
        keepsQuery: true,
        keepsRecents: true,
      },
    });
  });

  it('gives back what was stored, field for field', () => {
    fc.assert(
      fc.property(settings, (stored) => {
        // oxlint-disable-next-line unicorn/prefer-structured-clone -- Chrome's storage keeps JSON
        expect(readSettings(JSON.parse(JSON.stringify(stored)))).toEqual({ settings: stored, repaired: [] });
      }),
    );
  });

  it('never throws, and always gives settings that hold', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (stored) => {
        expect(isValid(readSettings(stored).settings)).toBe(true);
      }),
    );
  });

  it('repairs any broken field by its default and keeps the others', () => {
    const broken = fc.record({
      stored: settings,
      path: fc.constantFrom(
        'query.selector',
        'query.matchIn',
        'query.unique',
        'query.order',
        'options.format',
        'options.matchBudgetMs',
        'options.theme',
        'isArrangeOpen',
      ),
      junk: fc.constantFrom<unknown>(null, 17, -1, {}, [], 'junk', Number.NaN),
    });
    fc.assert(
      fc.property(broken, ({ stored, path, junk }) => {
        fc.pre(!(path === 'query.selector' && junk === 'junk'));
        const name = path.slice(path.lastIndexOf('.') + 1);
        const group = path.slice(0, path.indexOf('.') + 1).replace('.', '');
        const withField = (value: unknown): object => {
          if (group === 'query') return { ...stored, query: { ...stored.query, [name]: value } };
          if (group === 'options') return { ...stored, options: { ...stored.options, [name]: value } };
          return { ...stored, [name]: value };
        };
        const defaults = group === 'query' ? defaultQuery : group === 'options' ? defaultOptions : defaultSettings;
        const mended = withField(Reflect.get(defaults, name));
        expect(readSettings(withField(junk))).toEqual({ settings: mended, repaired: [path] });
      }),
    );
  });

  it('takes an absent field for new, not for wrong', () => {
    expect(readSettings({ version: settingsVersion, query: { include: 'react' } })).toEqual({
      settings: { ...defaultSettings, query: { ...defaultQuery, include: 'react' } },
      repaired: [],
    });
  });

  it.each<unknown>([null, 'settings', 7, [], {}, { version: 0 }, { version: settingsVersion + 1 }, { version: '1' }])(
    'gives the defaults for %j, and says that it did',
    (stored) => {
      expect(readSettings(stored)).toEqual({ settings: defaultSettings, repaired: ['version'] });
    },
  );

  it.each<unknown>([[], ['url', 'url'], ['url', 'colour'], 'url', {}])('repairs fields that are %j', (fields) => {
    expect(readSettings({ version: settingsVersion, options: { formatOptions: { fields } } })).toEqual({
      settings: defaultSettings,
      repaired: ['options.formatOptions.fields'],
    });
  });

  it('repairs one way of cleaning and keeps the others', () => {
    const clean = { ...noCleaning, dropFragment: true, dropTracking: 'yes' };
    expect(readSettings({ version: settingsVersion, query: { clean } })).toEqual({
      settings: { ...defaultSettings, query: { ...defaultQuery, clean: { ...noCleaning, dropFragment: true } } },
      repaired: ['query.clean.dropTracking'],
    });
  });

  it.each<unknown>(['', null, []])('repairs a query that is %j as a whole', (query) => {
    expect(readSettings({ version: settingsVersion, query })).toEqual({
      settings: defaultSettings,
      repaired: ['query'],
    });
  });

  it.each([
    { budget: matchBudgetBounds.min, kept: true },
    { budget: matchBudgetBounds.max, kept: true },
    { budget: matchBudgetBounds.min - 1, kept: false },
    { budget: matchBudgetBounds.max + 1, kept: false },
    { budget: Number.POSITIVE_INFINITY, kept: false },
  ])('takes a budget of $budget ms: $kept', ({ budget, kept }) => {
    const { settings: read } = readSettings({ version: settingsVersion, options: { matchBudgetMs: budget } });
    expect(read.options.matchBudgetMs === budget).toBe(kept);
  });
});

describe('the presets in settings', () => {
  const [pdf, images] = starters;

  it('are those that come with Sheaf where there are none yet, and none where all were deleted', () => {
    expect(readSettings(undefined, starters).settings.presets).toEqual(starters);
    expect(readSettings({ version: settingsVersion }, starters).settings.presets).toEqual(starters);
    expect(readSettings({ version: settingsVersion, presets: [] }, starters).settings.presets).toEqual([]);
  });

  it('are left out one by one where they are none', () => {
    const presets = [pdf, 'junk', { ...images, name: '' }, images, { name: 'no id' }, null];
    const { settings: read, repaired } = readSettings({ version: settingsVersion, presets });
    expect(read.presets).toEqual([pdf, images]);
    expect(repaired).toEqual(['presets.1', 'presets.2.name', 'presets.4', 'presets.5']);
  });

  it('hold defaults for what is wrong in them', () => {
    const presets = [{ ...pdf, query: { ...pdf?.query, matchIn: 'everywhere' }, isInMenu: 1, sites: ['a.example', 7] }];
    const { settings: read, repaired } = readSettings({ version: settingsVersion, presets });
    expect(read.presets).toEqual([{ ...pdf, sites: ['a.example'] }]);
    expect(repaired).toEqual(['presets.0.query.matchIn', 'presets.0.isInMenu', 'presets.0.sites.1']);
  });

  it('are one of each id, in the order of their places', () => {
    const presets = [{ ...pdf, place: 9 }, images, { ...pdf, name: 'again', place: 3 }];
    const { settings: read, repaired } = readSettings({ version: settingsVersion, presets });
    expect(read.presets.map(({ name }) => name)).toEqual(['images', 'again']);
    expect(repaired).toEqual(['presets']);
  });

  it('are never taken from what an object inherits', () => {
    const stored: unknown = JSON.parse(
      '{"version": 2, "__proto__": {"isArrangeOpen": true}, "query": {"__proto__": {"include": "x"}}}',
    );
    expect(readSettings(stored)).toEqual({ settings: defaultSettings, repaired: [] });
  });
});

describe('settings of version 1', () => {
  it('are read as the first test builds stored them', () => {
    const stored = {
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
    const { settings: read, repaired } = readSettings(stored);
    expect(repaired).toEqual([]);
    expect(read).toEqual({
      ...defaultSettings,
      query: { ...defaultQuery, ...stored.query },
      options: { ...defaultOptions, format: 'lines', matchBudgetMs: 2000 },
    });
  });

  it('are read as 0.1 stored them', () => {
    const stored = {
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
    const { settings: read, repaired } = readSettings(stored);
    expect(repaired).toEqual([]);
    expect(read).toEqual({
      ...defaultSettings,
      query: stored.query,
      isArrangeOpen: true,
      options: { ...defaultOptions, format: 'template', formatOptions: stored.formatOptions },
    });
  });

  it('are repaired field by field like any other', () => {
    const { settings: read, repaired } = readSettings({
      version: 1,
      query: 7,
      format: 'nonsense',
      matchBudgetMs: 2000,
    });
    expect(read).toEqual({ ...defaultSettings, options: { ...defaultOptions, matchBudgetMs: 2000 } });
    expect(repaired).toEqual(['query', 'options.format']);
  });
});
