import { describe, expect, it } from 'vitest';
import { createTabOpener } from '../../src/background/open-tabs';
import type { Opening } from '../../src/core/taking/opening';

/** A tab opener in a browser that refuses every address that contains “bad”. */
function start() {
  const opened: string[] = [];
  const reports: Opening[] = [];
  let afterOpen = () => {};
  const opener = createTabOpener({
    async openTab(url) {
      if (url.includes('bad')) throw new Error('The browser refuses.');
      opened.push(url);
      afterOpen();
    },
    async report(opening) {
      reports.push(opening);
    },
  });
  const end = async () => {
    while (reports.at(-1)?.state === 'opening' || reports.length === 0) await Promise.resolve();
    return reports.at(-1);
  };
  const onOpen = (then: () => void) => {
    afterOpen = then;
  };
  return { opener, opened, end, onOpen };
}

describe('createTabOpener', () => {
  it('opens addresses in order, and skips those that the browser refuses or that are not pages', async () => {
    const { opener, opened, end } = start();
    opener.start(['https://a.example/', 'mailto:a@a.example', 'https://bad.example/', 'http://b.example/'], 1);
    expect(await end()).toEqual({ total: 4, opened: 2, refused: 2, state: 'done' });
    expect(opened).toEqual(['https://a.example/', 'http://b.example/']);
  });

  it('never opens pages of the browser itself', async () => {
    const { opener, opened, end } = start();
    opener.start(['chrome://restart', 'about:config', 'javascript:alert(1)'], 1);
    expect(await end()).toMatchObject({ refused: 3 });
    expect(opened).toEqual([]);
  });

  it('stops on request, and reports how many tabs it opened', async () => {
    const { opener, opened, end, onOpen } = start();
    onOpen(() => opener.stop());
    opener.start(['https://a.example/', 'https://b.example/', 'https://c.example/'], 1);
    expect(await end()).toEqual({ total: 3, opened: 1, refused: 0, state: 'stopped' });
    expect(opened).toEqual(['https://a.example/']);
  });
});
