import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultDesk, itemOf, readDesk } from '../../../src/core/desk/desk';
import type { Desk } from '../../../src/core/desk/desk';
import { applyDeskEdit, inverseOfDeskEdit, mergeDeskEdits } from '../../../src/core/desk/desk-edit';
import type { DeskEdit } from '../../../src/core/desk/desk-edit';
import { formats } from '../../../src/core/formats/formats';
import { noCleaning } from '../../../src/core/query/cleaning';
import { defaultQuery, matchInChoices, orders } from '../../../src/core/query/query';
import { sites } from '../../../src/core/query/site';

const query = fc
  .record({
    selector: fc.string(),
    include: fc.string(),
    exclude: fc.string(),
    matchIn: fc.constantFrom(...matchInChoices),
    regex: fc.boolean(),
    matchCase: fc.boolean(),
    unique: fc.boolean(),
    order: fc.constantFrom(...orders),
  })
  .map((part) => ({ ...defaultQuery, ...part }));

const presetInUse = fc.constantFrom(null, {
  id: 'pdf',
  format: 'csv' as const,
  formatOptions: { fields: ['url' as const], template: '' },
});

const formatIds = fc.uniqueArray(fc.constantFrom(...formats.map(({ id }) => id)));

const desks: fc.Arbitrary<Desk> = fc.record({
  query,
  presetInUse,
  isWelcomed: fc.boolean(),
  isRefineOpen: fc.boolean(),
  recentFormats: formatIds,
  seenFormats: formatIds,
});

const isValid = ({ query: { clean, ...asked }, isRefineOpen }: Desk): boolean =>
  [asked.selector, asked.include, asked.exclude].every((field) => typeof field === 'string') &&
  [asked.regex, asked.matchCase, asked.unique, asked.reverse, isRefineOpen, ...Object.values(clean)].every(
    (field) => typeof field === 'boolean',
  ) &&
  matchInChoices.includes(asked.matchIn) &&
  orders.includes(asked.order) &&
  sites.includes(asked.site) &&
  Object.keys(clean).length === Object.keys(noCleaning).length;

/** The stored item of a desk with these fields. */
const item = (desk: unknown) => ({ desk: { version: 3, desk } });

describe('readDesk', () => {
  it('returns the defaults of DESIGN.md when nothing is stored', () => {
    expect(readDesk({})).toEqual({ desk: defaultDesk, repaired: [] });
    expect(defaultDesk).toEqual({
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
      presetInUse: null,
      isRefineOpen: false,
      isWelcomed: false,
      recentFormats: [],
      seenFormats: [],
    });
  });

  it('returns every field as it was stored', () => {
    fc.assert(
      fc.property(desks, (desk) => {
        // oxlint-disable-next-line unicorn/prefer-structured-clone -- Chrome's storage keeps JSON
        expect(readDesk({ desk: JSON.parse(JSON.stringify(itemOf(desk))) })).toEqual({ desk, repaired: [] });
      }),
    );
  });

  it('reads whether Refine is open under the name that it had when it was Arrange', () => {
    expect(readDesk(item({ isArrangeOpen: true }))).toEqual({
      desk: { ...defaultDesk, isRefineOpen: true },
      repaired: [],
    });
    expect(readDesk(item({ isArrangeOpen: true, isRefineOpen: false })).desk.isRefineOpen).toBe(false);
  });

  it('never throws and always returns a valid desk', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (stored) => {
        expect(isValid(readDesk({ desk: stored }).desk)).toBe(true);
        expect(isValid(readDesk(item(stored)).desk)).toBe(true);
      }),
    );
  });

  it.each<{ readonly broken: object; readonly repaired: string }>([
    { broken: { query: '' }, repaired: 'desk.query' },
    { broken: { query: { ...defaultQuery, matchIn: 7 } }, repaired: 'desk.query.matchIn' },
    { broken: { query: { clean: { dropTracking: 'yes' } } }, repaired: 'desk.query.clean.dropTracking' },
    { broken: { isRefineOpen: 'junk' }, repaired: 'desk.isRefineOpen' },
  ])('replaces an invalid field with its default: $broken', ({ broken, repaired }) => {
    expect(readDesk(item(broken))).toEqual({ desk: defaultDesk, repaired: [repaired] });
  });

  it.each<unknown>([null, 'desk', 7, [], {}, { version: 4, desk: {} }])(
    'returns the defaults if the item is %j, and reports this',
    (stored) => {
      expect(readDesk({ desk: stored })).toEqual({ desk: defaultDesk, repaired: ['desk'] });
    },
  );
});

describe('edits of the desk', () => {
  const edits: fc.Arbitrary<DeskEdit> = fc.record(
    { query, presetInUse, isRefineOpen: fc.boolean() },
    { requiredKeys: [] },
  );

  it('have the same effect when merged as one after another', () => {
    fc.assert(
      fc.property(desks, fc.array(edits, { maxLength: 4 }), (desk, several) => {
        let changed = desk;
        for (const edit of several) changed = applyDeskEdit(changed, edit);
        expect(applyDeskEdit(desk, mergeDeskEdits(several))).toEqual(changed);
      }),
    );
  });

  it('are undone by their inverse', () => {
    fc.assert(
      fc.property(desks, edits, (desk, edit) => {
        expect(applyDeskEdit(applyDeskEdit(desk, edit), inverseOfDeskEdit(edit, desk))).toEqual(desk);
      }),
    );
  });
});
