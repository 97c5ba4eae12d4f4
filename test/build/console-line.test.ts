// @vitest-environment jsdom
import { runInThisContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { completeJsdom } from '../page/complete-jsdom';
import { readBuild, targets } from './built';

describe.each(targets)("the console's one-liner in the package for %s", (target) => {
  it('carries the rule for texts as source that needs nothing else, minified as it is', () => {
    completeJsdom();
    const built = readBuild(target);
    const carrier = built.paths
      .map((path) => (path.endsWith('.js') ? built.text(path) : ''))
      .find((text) => text.includes('checkVisibility() '));
    // The function whose source the line contains, found by the one name that only it has.
    const rule = /function [\w$]+\(\{dataOf:(?:(?!\bfunction\b).)*/s.exec(carrier ?? '')?.[0] ?? '';
    const source = rule.slice(0, endOfBlock(rule, rule.indexOf('){')));
    document.body.innerHTML = '<a href="/" aria-label=" a  name "><img></a>';
    const readText = runInThisContext(`(${source})`) as (page: object) => (link: Node) => string;
    const textOf = readText({
      dataOf: (node: Node) => (node instanceof Text ? node.data : null),
      nameOf: (node: Node) => (node instanceof Element ? node.localName : null),
      childrenOf: (node: Node) => node.childNodes,
      attributeOf: (node: Element, name: string) => node.getAttribute(name),
      byId: () => null,
      hiddenIn: () => () => false,
    });
    expect(textOf(document.querySelector('a') ?? document.body)).toBe('a name');
  });
});

/** Returns the end of the block that begins with a brace after `from`. */
function endOfBlock(text: string, from: number): number {
  let depth = 0;
  for (let index = from + 1; index < text.length; index++) {
    if (text[index] === '{') depth++;
    if (text[index] === '}' && --depth === 0) return index + 1;
  }
  return text.length;
}
