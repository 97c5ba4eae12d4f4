import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStarters } from '../../../src/core/presets/starter-presets';
import { mergeEdits } from '../../../src/core/settings/merge-edits';
import { themes } from '../../../src/core/settings/options';
import { defaultSettings } from '../../../src/core/settings/settings';
import type { Settings } from '../../../src/core/settings/settings';
import { inverseOf } from '../../../src/core/settings/inverse-edit';
import { applyEdit } from '../../../src/core/settings/settings-edit';
import type { SettingsEdit } from '../../../src/core/settings/settings-edit';

const starters = createStarters((id) => id);
const settings: Settings = { ...defaultSettings, presets: starters.slice(0, 4) };

const edits: fc.Arbitrary<SettingsEdit> = fc
  .record({
    theme: fc.option(fc.constantFrom(...themes)),
    template: fc.option(fc.string()),
    put: fc.subarray([...starters]),
    name: fc.string({ minLength: 1 }),
    place: fc.integer({ min: 0, max: 9 }),
    remove: fc.subarray(starters.map(({ id }) => id)),
  })
  .map(({ theme, template, put, name, place, remove }) => ({
    ...(theme !== null && { options: { theme } }),
    ...(template !== null && { formatOptions: { template } }),
    putPresets: put.map((preset) => ({ ...preset, name, place })),
    removePresets: remove,
  }));

describe('applyEdit', () => {
  it('changes what it names and nothing else', () => {
    expect(applyEdit(settings, {})).toEqual(settings);
    expect(applyEdit(settings, { formatOptions: { shell: 'posix' } })).toEqual({
      ...settings,
      options: { ...settings.options, formatOptions: { ...settings.options.formatOptions, shell: 'posix' } },
    });
  });

  it('replaces the preset with the same id, and adds a new preset at its place', () => {
    const [pdf, images, sites, mail, github] = starters;
    if (!pdf || !images || !github) throw new Error('These come with Sheaf.');
    const putPresets = [
      { ...images, name: 'Pictures' },
      { ...github, place: 0 },
    ];
    const { presets } = applyEdit(settings, { putPresets, removePresets: [pdf.id] });
    expect(presets).toEqual([{ ...github, place: 0 }, { ...images, name: 'Pictures' }, sites, mail]);
  });
});

describe('mergeEdits', () => {
  it('has the same effect as the changes one after another', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 4 }), (several) => {
        let changed = settings;
        for (const edit of several) changed = applyEdit(changed, edit);
        expect(applyEdit(settings, mergeEdits(several))).toEqual(changed);
      }),
    );
  });
});

describe('inverseOf', () => {
  it('undoes any change', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        expect(applyEdit(applyEdit(settings, edit), inverseOf(edit, settings))).toEqual(settings);
      }),
    );
  });
});
