import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import type { Popup } from './harness/popup';
import { describeInBrowsers, expectClipboard, store } from './harness/session';
import { until } from './harness/until';
import { withStarters } from './states';

/** A job of the table in docs/accessibility.md: the keys that do it, and how many it says that they are. */
interface Job {
  readonly title: string;
  readonly keys: readonly Key[];
  readonly count: number;
}

/** A key by X's name, or a text that is typed into a field. */
type Key = { readonly press: string } | { readonly type: string };

/** X's names of the keys that the table names otherwise. */
const names: Readonly<Record<string, string>> = {
  Enter: 'Return',
  Space: 'space',
  Ctrl: 'ctrl',
  Shift: 'shift',
  '↓': 'Down',
  '↑': 'Up',
  '→': 'Right',
  '/': 'slash',
};

const document = await readFile(inProject('docs', 'accessibility.md'), 'utf8');
const [, table = ''] = /^## Without a mouse$(.+?)^## /msu.exec(document) ?? [];
const jobs: readonly Job[] = [...table.matchAll(/^\| (.+?) +\| (.+?) +\| +(\d+) +\|$/gmu)].map(
  ([, title = '', keys = '', count = '']) => ({ title, keys: readKeys(keys), count: Number(count) }),
);

function readKeys(cell: string): readonly Key[] {
  return [...cell.matchAll(/<kbd>(.+?)<\/kbd>|`(.+?)`/gu)].map(([, chord, text = '']) => {
    if (chord === undefined) return { type: text };
    const keys = chord.split('+').map((key) => names[key] ?? key);
    return { press: keys.join('+') };
  });
}

const countKeys = (keys: readonly Key[]) =>
  keys.reduce((count, key) => count + ('type' in key ? key.type.length : 1), 0);

describeInBrowsers('without a mouse', (session) => {
  const tested = new Set<string>();
  afterEach(({ task }) => void tested.add(task.name));

  const clipboard = () => session.browser.clipboard.read();
  const urls = async (count: number): Promise<readonly string[]> => {
    await expect.poll(clipboard).toMatch(/^\[/u);
    // The type is what the JSON format promises.
    const copied = JSON.parse(await clipboard()) as readonly string[];
    expect(copied).toHaveLength(count);
    return copied;
  };

  /** Looks until two looks in a row see the same, as a person does between two keys. */
  const lookAt = async (popup: Popup): Promise<void> => {
    let before = '';
    await popup.see('something that stays', ({ focused, status, rowCount, controls }) => {
      const now = JSON.stringify([focused, status, rowCount, Object.keys(controls)]);
      const isSame = now === before;
      before = now;
      return isSame;
    });
  };

  /** Opens the popup with its key, and presses the keys of a job. Resolves to the popup once they have been pressed. */
  const perform = async (title: string, path = '/demo.html'): Promise<Popup> => {
    const job = jobs.find((candidate) => candidate.title === title);
    if (job === undefined) throw new Error(`docs/accessibility.md has no job "${title}".`);
    await store(session.browser, withStarters);
    await session.browser.open(session.site.address(path, 'plain.example'));
    const popup = await session.browser.openPopup();
    await popup.see('the whole popup', ({ controls }) => controls['Preset'] !== undefined);
    for (const key of job.keys) {
      if ('type' in key) await popup.type(key.type);
      else await popup.press(key.press);
      if (key !== job.keys.at(-1)) await lookAt(popup);
    }
    return popup;
  };

  it('Copy all links as JSON', async () => {
    await perform('Copy all links as JSON');
    await urls(56);
  });

  it('Copy the links with a word', async () => {
    await perform('Copy the links with a word');
    await urls(8);
  });

  it('The same, as lines', async () => {
    await perform('The same, as lines');
    await expect.poll(clipboard).toMatch(/^(?:https:\S+react\S*\n){7}https:\S+$/u);
  });

  it('The same, as Markdown', async () => {
    await perform('The same, as Markdown');
    await expect.poll(clipboard).toMatch(/^(?:- \[.+\]\(https:\S+\)\n){7}- \[.+\]\(https:\S+\)$/u);
  });

  it('Leave out the first of them', async () => {
    await perform('Leave out the first of them');
    expect((await urls(7))[0]).toBe('https://www.peterbe.com/plog/how-to-deploy-a-create-react-app');
  });

  it('Copy one link', async () => {
    await perform('Copy one link');
    await expectClipboard(session.browser, 'https://www.peterbe.com/plog/chemistry-of-bread');
  });

  it('Open the second link in a tab', async () => {
    await perform('Open the second link in a tab', '/tabs.html?to=/empty.html?a&to=/empty.html?b');
    await until('the tab', async () => (await session.browser.tabCount()) === 2);
    expect((await session.browser.tabs())[1]).toMatch(/empty\.html\?b$/u);
    await session.browser.closeOtherTabs();
  });

  it('Copy the PDF files', async () => {
    await perform('Copy the PDF files', '/recipes/course.html');
    await expect.poll(clipboard).toMatch(/^(?:http:\S+\.pdf\S*(?:\n|$)){6}$/iu);
  });

  it('Copy what a CSS selector finds', async () => {
    await perform('Copy what a CSS selector finds');
    await urls(12);
  });

  it('Copy all but the links with a word', async () => {
    await perform('Copy all but the links with a word');
    expect(await urls(48)).toSatisfy((copied: readonly string[]) => copied.every((url) => !url.includes('react')));
  });

  it('Save a preset', async () => {
    const popup = await perform('Save a preset');
    await popup.see(
      'the preset',
      ({ status, controls }) => status.startsWith('Saved') && controls['react 8']?.isOn === true,
    );
  });

  it('Read the help', async () => {
    const popup = await perform('Read the help');
    await popup.see('the help', ({ focused, text }) => focused === 'Close' && text.includes('Ctrl'));
  });

  it('is as many keys as the table says, for each job, and each is tested here', () => {
    expect(jobs.map(({ title, keys }) => [title, countKeys(keys)])).toEqual(
      jobs.map(({ title, count }) => [title, count]),
    );
    expect(jobs.length).toBeGreaterThanOrEqual(10);
    expect([...tested]).toEqual(jobs.map(({ title }) => title));
  });
});
