import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/core/formats';
import { noCleaning } from '../../src/core/cleaning';
import { lineEndings, shells } from '../../src/core/format-options';
import { linkFields } from '../../src/core/link-fields';
import { defaultQuery, matchInChoices, orders } from '../../src/core/query';
import { defaultSettings, matchBudgetBounds, readSettings, settingsVersion } from '../../src/core/settings';
import type { Settings } from '../../src/core/settings';
import { sites } from '../../src/core/site';

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
    format: fc.constantFrom(...formats.map(({ id }) => id)),
    matchBudgetMs: fc.double({ ...matchBudgetBounds, noNaN: true }),
  })
  .map(({ query, ...others }) => ({ ...defaultSettings, ...others, query: { ...defaultQuery, ...query } }));

const isValid = ({ version, query, format, formatOptions, matchBudgetMs }: Settings): boolean =>
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
  matchBudgetMs <= matchBudgetBounds.max;

describe('readSettings', () => {
  it('gives the defaults of DESIGN.md at first', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, repaired: [] });
    expect(defaultSettings).toMatchObject({
      version: 1,
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
      format: 'json',
      formatOptions: { lineEnding: 'system', fields: ['url', 'text'], template: '{text} – {url}', shell: 'system' },
      isArrangeOpen: false,
      matchBudgetMs: 1000,
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
        'format',
        'matchBudgetMs',
      ),
      junk: fc.constantFrom<unknown>(null, 17, -1, {}, [], 'junk', Number.NaN),
    });
    fc.assert(
      fc.property(broken, ({ stored, path, junk }) => {
        fc.pre(!(path === 'query.selector' && junk === 'junk'));
        const name = path.slice(path.lastIndexOf('.') + 1);
        const damaged = path.startsWith('query.')
          ? { ...stored, query: { ...stored.query, [name]: junk } }
          : { ...stored, [name]: junk };
        const mended = path.startsWith('query.')
          ? { ...stored, query: { ...stored.query, [name]: Reflect.get(defaultQuery, name) } }
          : { ...stored, [name]: Reflect.get(defaultSettings, name) };
        expect(readSettings(damaged)).toEqual({ settings: mended, repaired: [path] });
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
    expect(readSettings({ version: settingsVersion, formatOptions: { fields } })).toEqual({
      settings: defaultSettings,
      repaired: ['formatOptions.fields'],
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
    const { settings: read } = readSettings({ version: settingsVersion, matchBudgetMs: budget });
    expect(read.matchBudgetMs === budget).toBe(kept);
  });
});
