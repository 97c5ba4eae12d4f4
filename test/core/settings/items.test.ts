import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../src/core/formats/formats';
import { lineEndings, shells } from '../../../src/core/formats/parts/format-options';
import { linkFields } from '../../../src/core/links/link-fields';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { changesFor } from '../../../src/core/settings/item-changes';
import { readSettings } from '../../../src/core/settings/items';
import type { Items } from '../../../src/core/settings/items';
import { defaultOptions, densities, matchBudgetBounds, themes } from '../../../src/core/settings/options';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Settings } from '../../../src/core/settings/settings';

const starters = createStarters((id) => id);
const [pdf, images] = starters;

/** Settings with any value for everything that a user can set. */
const settings: fc.Arbitrary<Settings> = fc
  .record({
    options: fc.record({
      format: fc.constantFrom(...formats.map(({ id }) => id)),
      matchBudgetMs: fc.double({ ...matchBudgetBounds, noNaN: true }),
      enterDoes: fc.constantFrom('copy', 'append', 'a-later-way'),
      theme: fc.constantFrom(...themes),
      density: fc.constantFrom(...densities),
      keepsQuery: fc.boolean(),
      keepsRecents: fc.boolean(),
    }),
    names: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 4 }),
  })
  .map(({ options, names }) => ({
    options: { ...defaultOptions, ...options },
    presets: starters.slice(0, names.length).map((preset, index) => ({ ...preset, name: names[index] ?? '' })),
  }));

/** The items in which settings are stored by a browser that stores JSON. */
function stored({ options, presets }: Settings): Items {
  const { formatOptions, ...others } = options;
  const { set } = changesFor({}, { options: others, formatOptions, putPresets: presets }, 1000, []);
  // oxlint-disable-next-line unicorn/prefer-structured-clone -- Chrome's storage keeps JSON
  return JSON.parse(JSON.stringify(set)) as Items;
}

/** Items with these options. */
const optionsItem = (options: unknown): Items => ({ options: { version: 3, changedAt: 7, options } });

/** Items with these presets, each under its id. */
const presetItems = (presets: Readonly<Record<string, unknown>>): Items =>
  Object.fromEntries(
    Object.entries(presets).map(([id, preset]) => [`preset:${id}`, { version: 3, changedAt: 7, preset }]),
  );

const isValid = ({ options, presets }: Settings): boolean => {
  const { format, formatOptions, matchBudgetMs } = options;
  return (
    presets.every(({ id, name }) => id !== '' && name !== '') &&
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
  it('returns the defaults of DESIGN.md when nothing is stored', () => {
    expect(readSettings({})).toEqual({ settings: defaultSettings, repaired: [] });
    expect(defaultSettings).toMatchObject({
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
      presets: [],
    });
  });

  it('returns every field as it was stored', () => {
    fc.assert(
      fc.property(settings, (some) => {
        expect(readSettings(stored(some))).toEqual({ settings: some, repaired: [] });
      }),
    );
  });

  it('reads whichever of the items were written, in any order', () => {
    const whole = stored({ options: { ...defaultOptions, theme: 'dark' }, presets: starters });
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(whole)), (entries) => {
        const { settings: read, repaired } = readSettings(Object.fromEntries(entries));
        const keys = new Set(entries.map(([key]) => key));
        expect(repaired).toEqual([]);
        expect(read).toEqual({
          options: { ...defaultOptions, theme: keys.has('options') ? 'dark' : 'system' },
          presets: starters.filter(({ id }) => keys.has(`preset:${id}`)),
        });
      }),
    );
  });

  it('never throws and always returns valid settings', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.anything());
    const items = fc.dictionary(fc.constantFrom('options', 'desk', 'preset:pdf', 'preset:', 'preset:x', 'other'), junk);
    fc.assert(
      fc.property(items, junk, junk, (some, options, preset) => {
        expect(isValid(readSettings(some).settings)).toBe(true);
        expect(isValid(readSettings({ ...optionsItem(options), ...presetItems({ pdf: preset }) }).settings)).toBe(true);
      }),
    );
  });

  it('replaces any invalid option with its default and keeps the others', () => {
    const broken = fc.record({
      some: settings,
      name: fc.constantFrom(...Object.keys(defaultOptions).filter((key) => key !== 'formatOptions')),
      junk: fc.constantFrom<unknown>(null, 17, -1, {}, [], 'no such value', Number.NaN),
    });
    fc.assert(
      fc.property(broken, ({ some, name, junk }) => {
        const items = { ...stored(some), ...optionsItem({ ...some.options, [name]: junk }) };
        const mended = { ...some.options, [name]: Reflect.get(defaultOptions, name) };
        expect(readSettings(items)).toEqual({
          settings: { ...some, options: mended },
          repaired: [`options.${name}`],
        });
      }),
    );
  });

  it('treats a missing field as new, not as invalid', () => {
    expect(readSettings(optionsItem({ theme: 'dark' }))).toEqual({
      settings: { options: { ...defaultOptions, theme: 'dark' }, presets: [] },
      repaired: [],
    });
  });

  it.each<unknown>([null, 'options', 7, [], {}, { version: 0, options: {} }, { version: 4, options: {} }])(
    'returns the defaults if the item is %j, and reports this',
    (item) => {
      expect(readSettings({ options: item })).toEqual({ settings: defaultSettings, repaired: ['options'] });
    },
  );

  it.each<unknown>([[], ['url', 'url'], ['url', 'colour'], 'url', {}])('repairs fields that are %j', (fields) => {
    expect(readSettings(optionsItem({ formatOptions: { fields } }))).toEqual({
      settings: defaultSettings,
      repaired: ['options.formatOptions.fields'],
    });
  });

  it.each<unknown>(['', null, []])('replaces options that are %j with the defaults', (options) => {
    expect(readSettings(optionsItem(options))).toEqual({ settings: defaultSettings, repaired: ['options'] });
  });

  it.each([
    { budget: matchBudgetBounds.min, kept: true },
    { budget: matchBudgetBounds.max, kept: true },
    { budget: matchBudgetBounds.min - 1, kept: false },
    { budget: matchBudgetBounds.max + 1, kept: false },
    { budget: Number.POSITIVE_INFINITY, kept: false },
  ])('accepts a budget of $budget ms: $kept', ({ budget, kept }) => {
    const { settings: read } = readSettings(optionsItem({ matchBudgetMs: budget }));
    expect(read.options.matchBudgetMs === budget).toBe(kept);
  });
});

describe('the presets that readSettings returns', () => {
  it('leave out each unreadable preset and keep the others', () => {
    const items = {
      ...presetItems({ pdf, junk: 'junk', images: { ...images, name: '' }, 'other-sites': { ...pdf, id: 'else' } }),
      'preset:later': { version: 4, preset: pdf },
      'preset:null': null,
      'preset:feeds': { version: 3, changedAt: 7, preset: starters.at(-1) },
    };
    const { settings: read, repaired } = readSettings(items);
    expect(read.presets.map(({ id }) => id)).toEqual(['pdf', 'feeds']);
    expect(repaired).toEqual([
      'preset:junk',
      'preset:images.name',
      'preset:other-sites.id',
      'preset:later',
      'preset:null',
    ]);
  });

  it('have defaults in place of invalid fields', () => {
    const broken = { ...pdf, query: { ...pdf?.query, matchIn: 'everywhere' }, isInMenu: 1, sites: ['a.example', 7] };
    const { settings: read, repaired } = readSettings(presetItems({ pdf: broken }));
    expect(read.presets).toEqual([{ ...pdf, sites: ['a.example'] }]);
    expect(repaired).toEqual(['preset:pdf.query.matchIn', 'preset:pdf.isInMenu', 'preset:pdf.sites.1']);
  });

  it('replace one invalid way of cleaning and keep the others', () => {
    const clean = { ...pdf?.query.clean, dropFragment: true, dropTracking: 'yes' };
    const broken = { ...pdf, query: { ...pdf?.query, clean } };
    const { settings: read, repaired } = readSettings(presetItems({ pdf: broken }));
    expect(read.presets[0]?.query.clean).toEqual({ ...pdf?.query.clean, dropFragment: true });
    expect(repaired).toEqual(['preset:pdf.query.clean.dropTracking']);
  });

  it('are in the order of their places', () => {
    const { settings: read } = readSettings(presetItems({ pdf: { ...pdf, place: 9 }, images }));
    expect(read.presets.map(({ name }) => name)).toEqual(['images', 'pdf']);
  });

  it('do not include deleted presets', () => {
    const tombstone = { version: 3, id: 'pdf', deletedAt: 7, preset: pdf };
    const { settings: read, repaired } = readSettings({ ...presetItems({ images }), 'preset:pdf': tombstone });
    expect(read.presets).toEqual([images]);
    expect(repaired).toEqual([]);
  });

  it('are never read from inherited fields', () => {
    const items = JSON.parse(
      '{"options": {"version": 3, "options": {"__proto__": {"theme": "dark"}}}, "preset:a": {"version": 3, "__proto__": {"preset": {"id": "a", "name": "b"}}}}',
    ) as Items;
    const { settings: read } = readSettings(items);
    expect(read).toEqual(defaultSettings);
  });
});
