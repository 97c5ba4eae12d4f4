import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');
const css = (path: string) => readFileSync(join(source, path), 'utf8');

const themes = ['light', 'dark'] as const;
const colors = new Map(
  [...css('ui/tokens.css').matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** The grounds that text and controls stand on in any state. */
const grounds = ['ground', 'raised', 'hover', 'pressed', 'chosen'];

interface Pair {
  readonly front: string;
  readonly behind: string;
  readonly atLeast: number;
}

/** What is read, and what shows where a control is, in what state, or where the focus is; each with what WCAG 2.2 asks for at least. */
const pairs: readonly Pair[] = [
  // 1.4.3: text.
  ...grounds.flatMap((behind) => ['text', 'muted', 'accent'].map((front) => ({ front, behind, atLeast: 4.5 }))),
  ...['ground', 'raised', 'hover', 'bad-ground'].map((behind) => ({ front: 'bad', behind, atLeast: 4.5 })),
  ...['ground', 'raised'].map((behind) => ({ front: 'good', behind, atLeast: 4.5 })),
  { front: 'text', behind: 'bad-ground', atLeast: 4.5 },
  { front: 'text', behind: 'mark', atLeast: 4.5 },
  { front: 'on-accent', behind: 'accent', atLeast: 4.5 },
  { front: 'on-accent', behind: 'accent-hover', atLeast: 4.5 },
  // 1.4.11: the edges of controls, what says that one is chosen, and the focus.
  ...['ground', 'raised', 'hover', 'chosen'].map((behind) => ({ front: 'edge', behind, atLeast: 3 })),
  ...[...grounds, 'bad-ground'].map((behind) => ({ front: 'focus', behind, atLeast: 3 })),
];

describe.each(themes)('contrast in the %s theme', (theme) => {
  it.each(pairs)('$front on $behind is $atLeast : 1 or more', ({ front, behind, atLeast }) => {
    expect(contrast(hex(front, theme), hex(behind, theme))).toBeGreaterThanOrEqual(atLeast);
  });
});

describe('the computation', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#ffffff', '#ffffff', 1],
    // The usual example of a grey that just passes.
    ['#767676', '#ffffff', 4.54],
  ])('gives for %s on %s what WCAG 2.2 defines: %f', (front, behind, ratio) => {
    expect(contrast(front, behind)).toBeCloseTo(ratio, 2);
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && !path.endsWith('tokens.css'),
  );

  it('are found', () => {
    expect(sheets.length).toBeGreaterThan(10);
  });

  it.each([
    // A line that only separates needs no contrast; a disabled control neither (WCAG 2.2, 1.4.3).
    ['color', /(?:^|[\s;{])color:\s*var\(--color-([\w-]+)\)/g, new Set(pairs.map(({ front }) => front))],
    [
      'background',
      /(?:^|[\s;{])background(?:-color)?:\s*var\(--color-([\w-]+)\)/g,
      new Set([...pairs.map(({ behind }) => behind), 'accent', 'line', 'good', 'bad']),
    ],
  ])('use as %s only what is tested here', (_, use, tested) => {
    const used = sheets.flatMap((path) => [...css(path).matchAll(use)].map(([, name = '']) => name));
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !tested.has(name))).toEqual([]);
  });

  it('name no colour but by its token', () => {
    const literal = /#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/i;
    expect(sheets.filter((path) => literal.test(css(path)))).toEqual([]);
  });
});

function hex(name: string, theme: (typeof themes)[number]): string {
  const color = colors.get(name);
  if (color === undefined) throw new Error(`no colour ${name}`);
  return color[theme];
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(front: string, behind: string): number {
  const [darker = 0, lighter = 0] = [luminance(front), luminance(behind)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
