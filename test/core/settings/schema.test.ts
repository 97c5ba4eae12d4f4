import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../../docs/sheaf-settings.schema.json' with { type: 'json' };
import { formats } from '../../../src/core/formats/formats';
import { linkFields } from '../../../src/core/links/link-fields';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { defaultQuery } from '../../../src/core/query/query';
import { exportSettings, planImport } from '../../../src/core/settings/exchange';
import { defaultOptions } from '../../../src/core/settings/options';
import { defaultSettings } from '../../../src/core/settings/settings';

const isValid = new Ajv2020().compile(schema);
const presets = createStarters((id) => id);
const file = (parts: object) => ({ kind: 'sheaf-settings', version: 2, ...parts });
const definitions = schema.$defs;

describe('the schema of exported files', () => {
  it('accepts what is exported', () => {
    expect(isValid(JSON.parse(exportSettings({ options: defaultOptions, presets })))).toBe(true);
    expect(isValid(JSON.parse(exportSettings(defaultSettings)))).toBe(true);
  });

  it('names every field that is exported, in the order of the file', () => {
    const exported = JSON.parse(exportSettings({ options: defaultOptions, presets })) as Record<string, object[]>;
    expect(Object.keys(definitions.options.properties)).toEqual(Object.keys(exported['options'] ?? {}));
    expect(Object.keys(definitions.preset.properties)).toEqual(Object.keys(exported['presets']?.[0] ?? {}));
    expect(Object.keys(definitions.query.properties)).toEqual(Object.keys(defaultQuery));
    expect(Object.keys(definitions.query.properties.clean.properties)).toEqual(Object.keys(defaultQuery.clean));
  });

  it('names every format and every field of a link', () => {
    expect(definitions.format.enum).toEqual(formats.map(({ id }) => id));
    expect(definitions.fields.items.enum).toEqual([...linkFields]);
  });

  it.each([
    { options: { theme: 'neon' } },
    { options: { matchBudgetMs: 1 } },
    { options: { enterDoes: 'two words' } },
    { presets: {} },
    { presets: [{ id: 'a' }] },
    { presets: [{ id: 'a', name: ' ' }] },
    { presets: [{ ...presets[0], query: { matchIn: 7 } }] },
    { presets: [{ ...presets[0], formatOptions: { fields: [] } }] },
  ])('refuses what importing refuses: %j', (parts) => {
    expect(isValid(file(parts))).toBe(false);
    const plan = planImport(JSON.stringify(file(parts)), defaultSettings);
    expect(plan.ok && plan.value.edit !== null).toBe(false);
  });

  it('accepts no entry that importing refuses', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constantFrom('json', 'url', 'dark', []));
    const parts = fc.record(
      {
        options: fc.dictionary(fc.constantFrom(...Object.keys(definitions.options.properties)), value),
        presets: fc.array(fc.dictionary(fc.constantFrom(...Object.keys(definitions.preset.properties)), value), {
          maxLength: 1,
        }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(parts, (given) => {
        const plan = planImport(JSON.stringify(file(given)), defaultSettings);
        if (!isValid(file(given))) return;
        expect(plan.ok && plan.value.entries.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
      }),
    );
  });
});

describe('exportSettings', () => {
  it('writes the same text, in whatever order the fields were stored', () => {
    const shuffled = presets.map((preset) => Object.fromEntries(Object.entries(preset).toReversed()));
    const options = Object.fromEntries(Object.entries(defaultOptions).toReversed());
    expect(exportSettings({ options, presets: shuffled } as never)).toBe(
      exportSettings({ options: defaultOptions, presets }),
    );
  });
});
