// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { propose } from '../../../src/page/pick/propose';

const page = `
  <header><nav><ul><li><a href="/">Home</a></li><li class="active"><a href="/news">News</a></li></ul></nav></header>
  <main>
    <div class="results css-1a2b3c">
      <div class="result featured"><h3><a href="/1">One</a></h3><p><a class="cached" href="/c/1">Cached</a></p></div>
      <div class="result"><h3><a href="/2">Two</a></h3><p><a class="cached" href="/c/2">Cached</a></p></div>
      <div class="result"><h3><a href="/3">Three</a></h3></div>
    </div>
    <p class="pages"><a href="?p=1">1</a> <a href="?p=2">2</a> <a class="next" href="?p=2">Next</a></p>
  </main>
  <aside><h3><a href="/ad">An advertisement</a></h3></aside>`;

/** Returns what is proposed for links with these texts, as selectors with the texts that they take. */
function proposed(wanted: readonly string[], unwanted: readonly string[] = []) {
  document.body.innerHTML = page;
  const all = [...document.querySelectorAll('a')];
  const named = (texts: readonly string[]) => texts.flatMap((text) => all.find((a) => a.textContent === text) ?? []);
  return propose(document, { wanted: named(wanted), unwanted: named(unwanted) }).map(({ selector, links }) => ({
    selector,
    texts: links.map(({ textContent }) => textContent),
  }));
}

describe('propose', () => {
  it('proposes from one example the list that it is in, with a selector as a person would write it', () => {
    const [first] = proposed(['Two']);
    expect(first).toEqual({ selector: '.result h3 a', texts: ['One', 'Two', 'Three'] });
  });

  it.each([
    { example: 'News', texts: ['Home', 'News'] },
    { example: 'Cached', texts: ['Cached', 'Cached'] },
  ])('proposes the list of $example', ({ example, texts }) => {
    expect(proposed([example])[0]?.texts).toEqual(texts);
  });

  it('proposes only what takes every example', () => {
    for (const { texts } of proposed(['One', 'An advertisement']))
      expect(texts).toEqual(expect.arrayContaining(['One', 'An advertisement']));
  });

  it('proposes nothing that takes what is not wanted', () => {
    const all = proposed(['1'], ['Next']);
    expect(all.length).toBeGreaterThan(0);
    for (const { texts } of all) expect(texts).not.toContain('Next');
    expect(all.map(({ texts }) => texts)).toContainEqual(['1', '2']);
  });

  it('proposes each set of links once', () => {
    const sets = proposed(['Two']).map(({ texts }) => texts.join());
    expect(new Set(sets).size).toBe(sets.length);
  });

  it('writes no name that a tool made, no id with a number and no chain of places', () => {
    for (const { selector } of proposed(['Two'])) expect(selector).not.toMatch(/css-|#[\w-]*\d|:nth-child.*:nth-child/);
  });

  it('returns nothing without an example', () => {
    expect(proposed([])).toEqual([]);
  });
});
