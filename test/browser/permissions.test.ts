import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allSites, loadAllowedSites, requestSites, sitesToRequest } from '../../src/browser/permissions';

const fake = vi.hoisted(() => ({
  origins: [] as string[],
  request: vi.fn<(asked: object) => Promise<boolean>>(async () => true),
}));

vi.mock('webextension-polyfill', () => ({
  default: { permissions: { getAll: async () => ({ origins: fake.origins }), request: fake.request } },
}));

const [one, two] = ['https://one.example/*', 'https://two.example/*'];

/** Opens these sites to Sheaf, and no others. */
async function allow(...origins: string[]): Promise<void> {
  fake.origins = origins;
  await loadAllowedSites();
}

beforeEach(() => allow());

describe('sitesToRequest', () => {
  it.each([
    { when: 'none is open', open: [], wanted: [one, two] },
    { when: 'some are open', open: [one], wanted: [two] },
    {
      when: 'all are open, since a frame was then led elsewhere',
      open: [one, two, 'https://three.example/*'],
      wanted: allSites,
    },
    { when: 'every site is open, since no access can then help', open: [...allSites], wanted: [] },
  ])('returns $wanted if $when', async ({ open, wanted }) => {
    await allow(...open);
    expect(sitesToRequest([one, two])).toEqual(wanted);
  });

  it('returns none if no frame specifies a site', () => {
    expect(sitesToRequest([])).toEqual([]);
  });
});

describe('requestSites', () => {
  it('asks synchronously for the sites that are not open yet', async () => {
    await allow(one);
    const answer = requestSites([one, two]);
    expect(fake.request).toHaveBeenCalledWith({ origins: [two] });
    fake.origins = [one, two];
    expect(await answer).toBe(true);
    expect(sitesToRequest([one, two])).toBe(allSites);
  });
});
