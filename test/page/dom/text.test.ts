// @vitest-environment jsdom
import fc from 'fast-check';
import { runInThisContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { textOf as consoleSource } from '../../../src/core/formats/parts/console-page';
import { completeJsdom, show } from '../complete-jsdom';
import { textCases } from './texts';

type TextOf = (link: Element) => string;

let textOf: TextOf;
let textInConsole: TextOf;

beforeAll(async () => {
  completeJsdom();
  ({ textOf } = await import('../../../src/page/dom/text'));
  textInConsole = runInThisContext(consoleSource) as TextOf;
});

const label = '<b id="label">The <i>label</i></b>';

function linkIn(root: ParentNode & Node): Element {
  const link = root.querySelector('a') ?? root.querySelector('x-link')?.shadowRoot?.querySelector('a');
  if (!link) throw new Error('There is no link.');
  return link;
}

describe('textOf', () => {
  it.each(textCases)('returns $what', ({ html, text }) => {
    show(`${label}${html}`);
    expect(textOf(linkIn(document))).toBe(text);
  });

  it.each(textCases.filter(({ isBeyondConsole }) => !isBeyondConsole))(
    'returns the same in a console: $what',
    ({ html, text }) => {
      show(`${label}${html}`);
      expect(textInConsole(linkIn(document))).toBe(text);
    },
  );

  it('returns the same as in a console, whatever is in the link', () => {
    const names = [
      'aria-labelledby="label"',
      'aria-label="l"',
      'aria-label=" "',
      'alt="a"',
      'alt=""',
      'title="t"',
      'hidden',
      '',
    ];
    const inside = fc.letrec<{ node: string; nodes: string }>((tie) => ({
      nodes: fc.array(tie('node'), { maxLength: 3 }).map((nodes) => nodes.join('')),
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          'x',
          ' y ',
          '\n',
          '&nbsp;',
          '<br>',
          '<script type="x">s</script>',
          '<!-- c -->',
          '<svg><title>d</title></svg>',
        ),
        fc
          .tuple(fc.constantFrom('span', 'div', 'img', 'b', 'tbody'), fc.constantFrom(...names), tie('nodes'))
          .map(([tag, name, nodes]) => `<${tag} ${name}>${tag === 'img' ? '' : `${nodes}</${tag}>`}`),
      ),
    })).nodes;
    fc.assert(
      fc.property(fc.constantFrom(...names), inside, (name, nodes) => {
        show(`${label}<a href="/" ${name}>${nodes}</a>`);
        const link = linkIn(document);
        expect(textInConsole(link)).toBe(textOf(link));
      }),
    );
  });

  it('is not misled by a form whose fields are named like the properties that are read', () => {
    const names = ['firstElementChild', 'textContent', 'childNodes', 'getRootNode', 'checkVisibility', 'localName'];
    show(`<form>${names.map((name) => `<input name="${name}">`).join('')}Words</form>`);
    expect(textOf(document.forms[0] ?? document.body)).toBe('Words');
  });
});
