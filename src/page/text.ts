import { attribute, childNodesOf, isMatch, localName, queryWithin } from './pristine';

const unread = 'script, style, noscript, template';

/** Elements that stand on lines of their own, so that the text before and behind them does not run together. */
const breaks = new Set(
  (
    'address article aside blockquote br button caption dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol option p pre search section summary table td th tr ul'
  ).split(' '),
);

/**
 * What a person reads in a link: its text with white space folded, without what is in `<script>` and `<style>`, and with a space
 * where one block ends and another begins. A link without text is read by its accessible name: `aria-label`, the text
 * alternative of an image, `title`.
 */
export function textOf(link: Element): string {
  const text = fold(link.firstElementChild === null ? link.textContent : readNodes(link));
  return text === '' ? nameOf(link) : text;
}

/** The text inside of a link. Keeps a list of what is left to read, since elements nested by the thousand would overflow the stack. */
function readNodes(link: Element): string {
  let text = '';
  const left: (Node | string)[] = [link];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') text += next;
    else if (next instanceof Text) text += next.data;
    else if (next instanceof Element && !isMatch(next, unread)) {
      const space = breaks.has(localName(next)) ? ' ' : '';
      left.push(space);
      for (const child of [...childNodesOf(next)].toReversed()) left.push(child);
      left.push(space);
    }
  }
  return text;
}

/** The accessible name, where text gives none: the link's own labels before those of what is in it; blank ones name nothing. */
function nameOf(link: Element): string {
  for (const name of ['aria-label', 'alt', 'title']) {
    for (const named of [link, ...queryWithin(link, `[${name}]`)]) {
      const label = fold(attribute(named, name) ?? '');
      if (label !== '') return label;
    }
  }
  return '';
}

/** Folding is dear next to finding out that there is nothing to fold, which is so for most links. */
function fold(text: string): string {
  return /^\s|\s$|\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}
