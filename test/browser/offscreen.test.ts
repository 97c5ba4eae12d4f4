import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The state of Chrome's offscreen document: absent, being created, or ready. */
let isThere = false;
let ready = () => {};
const createDocument = vi.fn<(options: object) => Promise<void>>(
  () =>
    new Promise((resolve) => {
      // Chrome lists the document as soon as it is requested, long before its scripts have run.
      isThere = true;
      ready = resolve;
    }),
);

vi.stubGlobal('chrome', {
  runtime: {
    getContexts: async () => (isThere ? [{}] : []),
    ContextType: { OFFSCREEN_DOCUMENT: 'OFFSCREEN_DOCUMENT' },
  },
  offscreen: { createDocument, Reason: { CLIPBOARD: 'CLIPBOARD', WORKERS: 'WORKERS' } },
});

/** Whether a promise has resolved by now. */
async function isKept(promise: Promise<unknown>): Promise<boolean> {
  const notYet = Symbol('not yet');
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  return (await Promise.race([promise, Promise.resolve(notYet)])) !== notYet;
}

describe('ensureOffscreen', () => {
  beforeEach(() => {
    vi.resetModules();
    createDocument.mockClear();
    isThere = false;
  });

  it('creates the document if there is none, and waits until it is ready', async () => {
    const { ensureOffscreen } = await import('../../src/browser/offscreen');
    const ensured = ensureOffscreen();
    expect(await isKept(ensured)).toBe(false);
    expect(createDocument.mock.lastCall).toMatchObject([
      { url: 'src/offscreen/index.html', reasons: ['CLIPBOARD', 'WORKERS'] },
    ]);
    ready();
    expect(await isKept(ensured)).toBe(true);
  });

  it('creates no second document', async () => {
    const { ensureOffscreen } = await import('../../src/browser/offscreen');
    isThere = true;
    await ensureOffscreen();
    expect(createDocument).not.toHaveBeenCalled();
  });

  it('creates one document for two calls at the same time', async () => {
    const { ensureOffscreen } = await import('../../src/browser/offscreen');
    const both = Promise.all([ensureOffscreen(), ensureOffscreen()]);
    expect(await isKept(both)).toBe(false);
    ready();
    await both;
    expect(createDocument).toHaveBeenCalledOnce();
  });

  it('waits for a document that is already being created', async () => {
    const { ensureOffscreen } = await import('../../src/browser/offscreen');
    const first = ensureOffscreen();
    expect(await isKept(first)).toBe(false);
    const second = ensureOffscreen();
    expect(await isKept(second)).toBe(false);
    ready();
    expect(await isKept(second)).toBe(true);
  });

  it('creates another document once Chrome has closed the first', async () => {
    const { ensureOffscreen } = await import('../../src/browser/offscreen');
    const first = ensureOffscreen();
    expect(await isKept(first)).toBe(false);
    ready();
    await first;
    isThere = false;
    const second = ensureOffscreen();
    expect(await isKept(second)).toBe(false);
    ready();
    await second;
    expect(createDocument).toHaveBeenCalledTimes(2);
  });
});
