import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { exportSettings, mostPresets, planImport } from '../../../src/core/settings/exchange';
import { defaultOptions } from '../../../src/core/settings/options';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Settings } from '../../../src/core/settings/settings';
import { applyEdit } from '../../../src/core/settings/settings-edit';

const starters = createStarters((id) => id);
const settings: Settings = {
  ...defaultSettings,
  options: { ...defaultOptions, theme: 'dark', format: 'csv' },
  presets: starters,
};

/** Returns a file with this content, as somebody might write it by hand. */
const file = (parts: object) => JSON.stringify({ kind: 'sheaf-settings', version: 2, ...parts });

/** The outcome of importing a text, for each entry by name. */
function outcomes(text: string, into: Settings = settings) {
  const plan = planImport(text, into);
  if (!plan.ok) return plan.failure.code;
  return plan.value.entries.map((entry) => [entry.what === 'options' ? 'options' : entry.name, entry.outcome]);
}

describe('exportSettings and planImport', () => {
  it('transfer the options and presets of one device to another', () => {
    const plan = planImport(exportSettings(settings), defaultSettings);
    if (!plan.ok || plan.value.edit === null) throw new Error('It brings all of it.');
    const after = applyEdit(defaultSettings, plan.value.edit);
    expect(after).toEqual(settings);
    expect(planImport(exportSettings(settings), after)).toMatchObject({ ok: true, value: { edit: null } });
  });

  it('state for each entry what would happen to it', () => {
    const [pdf, images] = starters;
    const text = file({
      options: { ...settings.options, theme: 'light' },
      presets: [
        pdf,
        { ...images, name: 'Pictures' },
        { ...pdf, id: 'new', name: 'New' },
        { ...pdf, format: 'papyrus' },
      ],
    });
    expect(outcomes(text)).toEqual([
      ['options', 'replaced'],
      ['pdf', 'unchanged'],
      ['Pictures', 'replaced'],
      ['New', 'added'],
      ['pdf', 'refused'],
    ]);
  });

  it('name what is wrong in each refused entry', () => {
    const [pdf] = starters;
    const text = file({
      options: { theme: 'neon' },
      presets: [
        { ...pdf, query: { matchIn: 7 } },
        'junk',
        { ...pdf, name: ' ' },
        { ...pdf, query: { include: 'x'.repeat(99_999) } },
      ],
    });
    const plan = planImport(text, settings);
    expect(plan).toMatchObject({
      ok: true,
      value: {
        edit: null,
        entries: [
          { outcome: 'refused', wrong: ['options.theme'] },
          { name: 'pdf', outcome: 'refused', wrong: ['query.matchIn'] },
          { name: '#2', outcome: 'refused' },
          { outcome: 'refused', wrong: ['name'] },
          { name: 'pdf', outcome: 'refused', wrong: ['query.include'] },
        ],
      },
    });
  });

  it('limit the length of strings at any depth', () => {
    const [pdf] = starters;
    const long = 'x'.repeat(99_999);
    const plan = planImport(
      file({
        options: { formatOptions: { template: long } },
        presets: [{ ...pdf, sites: ['a.example', long] }],
      }),
      settings,
    );
    expect(plan).toMatchObject({
      ok: true,
      value: {
        edit: null,
        entries: [
          { outcome: 'refused', wrong: ['options.formatOptions.template'] },
          { name: 'pdf', outcome: 'refused', wrong: ['sites.1'] },
        ],
      },
    });
  });

  it('read values that are nested thousands of levels deep', () => {
    const [pdf] = starters;
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    const text = file({ presets: [{ ...pdf, id: 'deep', extra: 'DEEP' }] }).replace('"DEEP"', deep);
    expect(outcomes(text)).toEqual([['pdf', 'added']]);
  });

  it('accept one preset for each id', () => {
    const [pdf] = starters;
    expect(outcomes(file({ presets: [pdf, { ...pdf, name: 'twice' }] }), defaultSettings)).toEqual([
      ['pdf', 'added'],
      ['twice', 'refused'],
    ]);
  });

  it.each([
    ['', 'import-no-json'],
    ['{"kind": "sheaf-settings"', 'import-no-json'],
    ['null', 'import-not-sheaf'],
    ['[]', 'import-not-sheaf'],
    ['{"version": 2, "presets": []}', 'import-not-sheaf'],
    [file({ version: 3 }), 'import-too-new'],
    [file({ version: '2' }), 'import-not-sheaf'],
    [file({ presets: {} }), 'import-not-sheaf'],
    [file({ presets: Array.from({ length: mostPresets + 1 }, () => 1) }), 'import-too-many'],
  ])('refuse %.60s as a whole: %s', (text, code) => {
    expect(outcomes(text)).toBe(code);
  });

  it('read a file with a byte order mark', () => {
    expect(outcomes(`\ufeff${file({})}`)).toEqual([]);
  });

  it('read no inherited fields, and leave prototypes unchanged', () => {
    const text =
      '{"kind":"sheaf-settings","version":2,"__proto__":{"presets":[1]},"presets":[{"__proto__":{"id":"a","name":"b"}}]}';
    expect(outcomes(text)).toEqual([['#1', 'refused']]);
    expect(Object.prototype).not.toHaveProperty('presets');
  });

  it('never throw and never plan invalid settings, whatever the file', () => {
    const junk = fc.oneof(
      fc.json(),
      fc.anything().map((value) => JSON.stringify(value) ?? ''),
      fc.record({ options: fc.jsonValue(), presets: fc.array(fc.jsonValue()) }).map(file),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const plan = planImport(text, settings);
        if (!plan.ok || plan.value.edit === null) return;
        const after = applyEdit(settings, plan.value.edit);
        expect(planImport(exportSettings(after), after)).toMatchObject({ ok: true, value: { edit: null } });
      }),
    );
  });
});
