import { describe, expect, it } from 'vitest';
import { defaultDesk } from '../../../src/core/desk/desk';
import type { Desk } from '../../../src/core/desk/desk';
import { recipeForPage, recipeOf } from '../../../src/core/desk/recipe-for-page';
import { recipeWanted } from '../../../src/core/desk/recipe-wanted';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { defaultQuery } from '../../../src/core/query/query';
import { defaultOptions } from '../../../src/core/settings/options';
import type { Settings } from '../../../src/core/settings/settings';

const [first, mail] = ['pdf', 'e-mail'].map((id) => {
  const preset = createStarters((name) => name).find((starter) => starter.id === id);
  if (preset === undefined) throw new Error('It comes with Sheaf.');
  return preset;
});
if (first === undefined || mail === undefined) throw new Error('There are two.');
const pdf = { ...first, sites: ['example.com'] };
const options = { ...defaultOptions, formatOptions: { ...defaultOptions.formatOptions, shell: 'posix' as const } };
const settings: Settings = { options, presets: [pdf, mail] };
const desk: Desk = { ...defaultDesk, query: { ...defaultQuery, include: 'react' } };
const kept = { settings, desk };
const last = { query: desk.query, format: 'json', formatOptions: options.formatOptions };

describe('recipeOf', () => {
  it("uses the fields and the template of the preset, and the user's other options", () => {
    expect(recipeOf(mail, options)).toEqual({
      query: mail.query,
      format: 'template',
      formatOptions: { ...options.formatOptions, template: '{path}' },
    });
  });
});

describe('recipeForPage', () => {
  it("returns the recipe of the site's preset, and elsewhere the one last used", () => {
    expect(recipeForPage(kept, 'https://example.com/a')).toEqual(recipeOf(pdf, options));
    expect(recipeForPage(kept, 'https://other.example/')).toEqual(last);
  });
});

describe('recipeForPage with keepsQuery off', () => {
  it('returns the default query, whatever was used last', () => {
    const forgetting: Settings = { options: { ...options, keepsQuery: false }, presets: [pdf, mail] };
    const presetInUse = { id: 'e-mail', format: 'csv' as const, formatOptions: mail.formatOptions };
    expect(recipeForPage({ settings: forgetting, desk: { ...desk, presetInUse } }, '')).toEqual({
      ...last,
      query: defaultQuery,
    });
  });
});

describe('recipeForPage with a recipe that came from a preset', () => {
  const presetInUse = {
    id: 'e-mail',
    format: 'csv' as const,
    formatOptions: { fields: ['url' as const], template: '' },
  };

  it('returns the query last used with the format that was chosen with the preset', () => {
    expect(recipeForPage({ settings, desk: { ...desk, presetInUse } }, '')).toEqual({
      query: desk.query,
      format: 'csv',
      formatOptions: { ...options.formatOptions, fields: ['url'], template: '' },
    });
  });

  it('returns the default format once the preset is deleted', () => {
    expect(recipeForPage({ settings: { options, presets: [pdf] }, desk: { ...desk, presetInUse } }, '')).toEqual(last);
  });
});

describe('recipeWanted', () => {
  const page = 'https://example.com/';

  it.each([
    { wanted: undefined, recipe: recipeOf(pdf, options) },
    { wanted: { kind: 'last-recipe' } as const, recipe: last },
    { wanted: { kind: 'preset', id: 'e-mail' } as const, recipe: recipeOf(mail, options) },
    { wanted: { kind: 'preset-at', index: 1 } as const, recipe: recipeOf(mail, options) },
  ])('returns the recipe for $wanted', ({ wanted, recipe }) => {
    expect(recipeWanted(kept, page, wanted)).toEqual({ ok: true, value: recipe });
  });

  it.each([
    { wanted: { kind: 'preset', id: 'gone' } as const, failure: { code: 'preset-gone' } },
    { wanted: { kind: 'preset-at', index: 2 } as const, failure: { code: 'no-preset-at', detail: '3' } },
  ])('fails if the preset does not exist: $wanted', ({ wanted, failure }) => {
    expect(recipeWanted(kept, page, wanted)).toEqual({ ok: false, failure });
  });
});
