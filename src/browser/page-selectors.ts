import browser from 'webextension-polyfill';

/**
 * Returns selectors for parts of the page in a tab that have links in them, such as `main` and `.results`: first those that name
 * what the part is for, then classes, the commonest first. Looks at the top frame only. Resolves to none if the page is closed.
 */
export async function suggestSelectors(tabId: number): Promise<readonly string[]> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: findSelectors,
      // Otherwise Chrome waits for a page that never finishes loading.
      injectImmediately: true,
    });
    return Array.isArray(answer?.result) ? answer.result.filter((selector) => typeof selector === 'string') : [];
  } catch {
    return [];
  }
}

/**
 * Finds selectors in the page. It runs there, so it uses nothing from outside, and asks prototypes, since an element of the page
 * may have the name of a method.
 */
function findSelectors(): string[] {
  const all = (selector: string): Element[] => [...Document.prototype.querySelectorAll.call(document, selector)];
  const parts = ['main', 'nav', 'article', 'aside', 'header', 'footer', 'table'].filter(
    (part) => all(`${part} a[href]`).length > 0,
  );
  const counts = new Map<string, number>();
  for (const element of all('[class]').slice(0, 5000)) {
    const names = Element.prototype.getAttribute.call(element, 'class')?.split(/\s+/) ?? [];
    // Words that a person wrote, not a hash.
    for (const name of new Set(names)) {
      if (/^[a-z]+(?:[-_][a-z]+)*$/i.test(name) && name.length < 24) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const total = all('a[href]').length;
  const classes = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, 40)
    .map(([name]) => `.${name}`)
    .filter((selector) => {
      const count = all(`:is(${selector}) a[href], a[href]${selector}`).length;
      return count > 1 && count < total;
    });
  return [...parts.slice(0, 3), ...classes.slice(0, 2)];
}
