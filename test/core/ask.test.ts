import { describe, expect, it } from 'vitest';
import { askFor, askOf, askWanted } from '../../src/core/ask';
import { defaultOptions } from '../../src/core/options';
import { defaultQuery } from '../../src/core/query';
import { defaultSettings } from '../../src/core/settings';
import type { Settings } from '../../src/core/settings';
import { createStarters } from '../../src/core/starter-presets';

const [first, mail] = ['pdf', 'e-mail'].map((id) => {
  const preset = createStarters((name) => name).find((starter) => starter.id === id);
  if (preset === undefined) throw new Error('It comes with Sheaf.');
  return preset;
});
if (first === undefined || mail === undefined) throw new Error('There are two.');
const pdf = { ...first, sites: ['example.com'] };
const options = { ...defaultOptions, formatOptions: { ...defaultOptions.formatOptions, shell: 'posix' as const } };
const settings: Settings = {
  ...defaultSettings,
  query: { ...defaultQuery, include: 'react' },
  options,
  presets: [pdf, mail],
};
const last = { query: settings.query, format: 'json', formatOptions: options.formatOptions };

describe('askOf', () => {
  it("takes the fields and the template of the preset, and the user's other options", () => {
    expect(askOf(mail, options)).toEqual({
      query: mail.query,
      format: 'template',
      formatOptions: { ...options.formatOptions, template: '{path}' },
    });
  });
});

describe('askFor', () => {
  it('asks what the preset of the site does, elsewhere what was asked last', () => {
    expect(askFor(settings, 'https://example.com/a')).toEqual(askOf(pdf, options));
    expect(askFor(settings, 'https://other.example/')).toEqual(last);
  });
});

describe('askFor a recipe that came from a preset', () => {
  const presetInUse = {
    id: 'e-mail',
    format: 'csv' as const,
    formatOptions: { fields: ['url' as const], template: '' },
  };

  it('gives the query last used with the format that was chosen with the preset', () => {
    expect(askFor({ ...settings, presetInUse }, '')).toEqual({
      query: settings.query,
      format: 'csv',
      formatOptions: { ...options.formatOptions, fields: ['url'], template: '' },
    });
  });

  it('gives the default format once the preset is gone', () => {
    expect(askFor({ ...settings, presetInUse, presets: [pdf] }, '')).toEqual(last);
  });
});

describe('askWanted', () => {
  const page = 'https://example.com/';

  it.each([
    { wanted: undefined, ask: askOf(pdf, options) },
    { wanted: { kind: 'last-query' } as const, ask: last },
    { wanted: { kind: 'preset', id: 'e-mail' } as const, ask: askOf(mail, options) },
    { wanted: { kind: 'preset-at', index: 1 } as const, ask: askOf(mail, options) },
  ])('gives what is meant by $wanted', ({ wanted, ask }) => {
    expect(askWanted(settings, page, wanted)).toEqual({ ok: true, value: ask });
  });

  it.each([
    { wanted: { kind: 'preset', id: 'gone' } as const, failure: { code: 'preset-gone' } },
    { wanted: { kind: 'preset-at', index: 2 } as const, failure: { code: 'no-preset-at', detail: '3' } },
  ])('fails where the preset is not there: $wanted', ({ wanted, failure }) => {
    expect(askWanted(settings, page, wanted)).toEqual({ ok: false, failure });
  });
});
