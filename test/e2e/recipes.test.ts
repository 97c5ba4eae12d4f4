import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { inProject } from '../../scripts/project';
import type { Popup } from './harness/popup';
import { describeInBrowsers, expectClipboard, store } from './harness/session';
import { until } from './harness/until';
import { withStarters } from './states';

const run = promisify(execFile);

/** The recipes of docs/recipes.md, in order. Each is the title of a test here. */
const titles = [...(await readFile(inProject('docs', 'recipes.md'), 'utf8')).matchAll(/^## (.+)$/gmu)].map(
  ([, title = '']) => title,
);

describeInBrowsers('the recipe', (session) => {
  const tested = new Set<string>();
  afterEach(({ task }) => void tested.add(task.name));

  const addressOf = (page: string) => session.site.address(`/recipes/${page}`, 'plain.example');
  const openOn = async (page: string): Promise<Popup> => {
    await session.browser.open(addressOf(page));
    return session.browser.openPopup();
  };
  const clipboard = () => session.browser.clipboard.read();
  const seeRows = (popup: Popup, count: number) => popup.see(`${count} rows`, ({ rowCount }) => rowCount === count);
  const usePreset = async (popup: Popup, chip: string, count: number) => {
    await popup.click(chip);
    await seeRows(popup, count);
  };
  const copyAs = async (popup: Popup, format: string) => {
    await popup.click('Copy as');
    await popup.click(format);
    await popup.see('the format', ({ controls }) => controls[`Copy ${format}`] !== undefined);
  };
  const select = async (popup: Popup, selector: string, count: number) => {
    await popup.refine();
    await popup.fill('CSS selector', selector);
    await seeRows(popup, count);
  };
  const filter = async (popup: Popup, pattern: string, count: number) => {
    await popup.fill('Filter', pattern);
    await seeRows(popup, count);
  };
  const jsonOf = async (count: number): Promise<readonly string[]> => {
    await expect.poll(clipboard).toMatch(/^\[/u);
    // The type is what the JSON format promises.
    const urls = JSON.parse(await clipboard()) as readonly string[];
    expect(urls).toHaveLength(count);
    return urls;
  };

  it('All PDF files of a course page, into wget', async () => {
    await store(session.browser, withStarters);
    const popup = await openOn('course.html');
    await usePreset(popup, 'PDF files 6', 6);
    await copyAs(popup, 'wget');
    await popup.press('Return');
    await expect.poll(clipboard).toMatch(/^wget/u);
    const { stdout } = await run('sh', ['-c', `wget() { printf '%s\\n' "$@"; }\n${await clipboard()}`]);
    const files = ['slides/01-sorting.pdf', 'exercises/01.pdf', 'slides/02-graphs.pdf', 'exercises/02.PDF'];
    expect(
      stdout
        .trim()
        .split('\n')
        .filter((word) => word !== '--'),
    ).toEqual([...files, "slides/03-it's-np.pdf?v=2", 'exercises/03.pdf'].map(addressOf));
  });

  it('External links as Markdown', async () => {
    await store(session.browser, withStarters);
    const popup = await openOn('course.html');
    await usePreset(popup, 'Other sites 2', 2);
    await copyAs(popup, 'Markdown');
    await expectClipboard(
      session.browser,
      '- [Quicksort](https://en.wikipedia.org/wiki/Quicksort)\n- [the book (4th edition)](https://books.example/clrs?edition=4)',
    );
  });

  it('The titles and addresses of a table, as CSV', async () => {
    const popup = await openOn('table.html');
    await select(popup, 'tbody', 3);
    await copyAs(popup, 'CSV');
    await popup.press('Return');
    await expect.poll(clipboard).toMatch(/^url,text/u);
    expect((await clipboard()).split(/\r?\n/u)).toEqual([
      'url,text',
      'https://standards.example/rfc3986,URI: “Generic Syntax”',
      'https://standards.example/rfc4180,"Comma-Separated Values, CSV"',
      'https://standards.example/rfc8259,JSON',
    ]);
  });

  it('The links in a selection', async () => {
    await session.browser.open(addressOf('table.html'));
    await session.browser.page.evaluate(() => {
      const [first, second] = document.querySelectorAll('tbody tr');
      if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    });
    const popup = await session.browser.openPopup();
    await popup.click('Selection (2)');
    await seeRows(popup, 2);
    await popup.click('Copy JSON');
    expect(await jsonOf(2)).toEqual(['https://standards.example/rfc3986', 'https://standards.example/rfc4180']);
  });

  it('E-mail addresses', async () => {
    await store(session.browser, withStarters);
    const popup = await openOn('course.html');
    await usePreset(popup, 'E-mail', 2);
    await popup.click('Copy lines');
    await expectClipboard(session.browser, 'mailto:ada@course.example\nmailto:alan@course.example?subject=Algorithms');
    await popup.fill('Filter', '^mailto:([^?]+)');
    await copyAs(popup, 'Template');
    await popup.fill('Template', '{1}');
    await popup.click('Copy Template');
    await expectClipboard(session.browser, 'ada@course.example\nalan@course.example');
  });

  it('Every repository of an organisation, as JSON', async () => {
    const popup = await openOn('organisation.html');
    await popup.enter(String.raw`^https://github\.com/acme/[^/]+$`);
    const names = ['anvil', 'rocket-skates', 'tnt.js'];
    expect(await jsonOf(3)).toEqual(names.map((name) => `https://github.com/acme/${name}`));
  });

  it('Links that match two patterns', async () => {
    const popup = await openOn('course.html');
    await filter(popup, 'graph|sort', 3);
    await filter(popup, '^(?=.*slides)(?=.*sort)', 1);
    await popup.press('Return');
    expect(await jsonOf(1)).toEqual([addressOf('slides/01-sorting.pdf')]);
  });

  it('All but the navigation', async () => {
    const popup = await openOn('course.html');
    await select(popup, 'a:not(nav a, footer a)', 10);
    await popup.press('Return');
    const urls = await jsonOf(10);
    expect(urls).toContain('https://en.wikipedia.org/wiki/Quicksort');
    expect(urls).not.toContain(addressOf('schedule.html'));
  });

  it('One list from several pages', async () => {
    const popup = await openOn('table.html');
    await select(popup, 'tbody', 3);
    await popup.click('Copy lines');
    await popup.see('the copy', ({ status }) => status.startsWith('Copied 3 links'));
    await popup.close();
    const again = await openOn('organisation.html');
    await select(again, 'ul', 7);
    await again.click('More');
    await again.click('Append to last copy');
    await again.see('the number', ({ status }) => status === 'Appended 7 links: 10 in all, as lines');
    const lines = (await clipboard()).split('\n');
    expect(lines).toHaveLength(10);
    expect([lines[0], lines.at(-1)]).toEqual([
      'https://standards.example/rfc3986',
      'https://github.com/acme/tnt.js/network/members',
    ]);
  });

  it('Open ten links in tabs', async () => {
    await session.browser.open(session.site.address('/lots.html?links=12', 'plain.example'));
    const popup = await session.browser.openPopup();
    await seeRows(popup, 12);
    await popup.press('Down');
    await popup.see('the list', ({ focused }) => focused === 'Links');
    await popup.press('space', 'Down', 'space');
    await popup.see('ten ticked', ({ status }) => status.startsWith('10 of 12 links'));
    await popup.click('More');
    await popup.click('Open in tabs');
    await popup.see('the tabs', ({ status }) => status === 'Opened 10 tabs');
    await popup.close();
    expect(await session.browser.tabCount()).toBe(11);
    await session.browser.closeOtherTabs();
  });

  it('A line of your own', async () => {
    const popup = await openOn('table.html');
    await filter(popup, String.raw`rfc(\d+)`, 3);
    await copyAs(popup, 'Template');
    await popup.fill('Template', 'RFC {1}: {text}');
    await popup.click('Copy Template');
    await expectClipboard(
      session.browser,
      'RFC 3986: URI: “Generic Syntax”\nRFC 4180: Comma-Separated Values, CSV\nRFC 8259: JSON',
    );
  });

  // Nearly last, because Firefox then shows its downloads.
  it('What is new since last time', async () => {
    const download = async (count: number): Promise<string> => {
      const popup = await openOn('table.html');
      await select(popup, count === 3 ? 'tbody' : 'tbody tr:not(:last-child)', count);
      if (count === 2) {
        await popup.click('Copy as');
        await popup.click('Lines');
      }
      await popup.click('Download .txt');
      const { status } = await popup.see('the file', (view) => view.status.startsWith(`Saved ${count} links`));
      const name = status.slice(status.lastIndexOf(' ') + 1);
      await popup.close();
      // The browsers number files that have the same name.
      const names = count === 2 ? [name] : ['(1).txt', ' (1).txt'].map((end) => name.replace(/\.txt$/u, end));
      const read = () => Promise.all(names.map((one) => session.browser.downloaded(one)));
      return until('the file', async () => (await read()).join('') || false);
    };
    const [before, now] = [await download(2), await download(3)];
    const script = 'comm -13 <(printf %s "$1" | sort) <(printf %s "$2" | sort)';
    const { stdout } = await run('bash', ['-c', script, 'comm', before, now]);
    expect(stdout).toBe('https://standards.example/rfc8259\n');
  });

  it('is tested for every recipe in the document', () => {
    expect([...tested].toSorted()).toEqual(titles.toSorted());
    expect(titles).toHaveLength(12);
  });
});
