/** A link, and its text. */
export interface TextCase {
  readonly what: string;
  /** HTML with one link and declared shadow trees, for a page that has the label `<b id="label">`. */
  readonly html: string;
  readonly text: string;
  /** Whether the console cannot read it: the link is in a shadow tree, or contains a closed one. */
  readonly isBeyondConsole?: true;
}

const shadow = (mode: 'open' | 'closed', html: string) => `<template shadowrootmode="${mode}">${html}</template>`;

/** Cases for the rule in `core/links/link-text.ts`, tested in jsdom and in the real browsers. */
export const textCases: readonly TextCase[] = [
  { what: 'text, white space collapsed', html: '<a href="/">  A \n\t long&nbsp;  story </a>', text: 'A long story' },
  { what: 'text around elements', html: '<a href="/"><b>A</b><i>B</i> C</a>', text: 'AB C' },
  { what: 'a space between blocks', html: '<a href="/"><span>A</span><div>B</div>C</a>', text: 'A B C' },
  { what: 'no scripts and styles', html: '<a href="/">A<style>b{}</style><script type="x">c</script></a>', text: 'A' },
  {
    what: 'no text that is not displayed',
    html: '<a href="/">A<span hidden>B</span><i style="display: none">C</i></a>',
    text: 'A',
  },
  {
    what: 'text without a box of its own',
    html: '<a href="/">A<span style="display: contents">B<b>C</b></span></a>',
    text: 'ABC',
  },
  {
    what: 'all of a link that is not displayed itself',
    html: '<p hidden><a href="/">A<span>B</span></a></p>',
    text: 'AB',
  },
  { what: 'hidden text rather than nothing', html: '<a href="/"><span hidden>Search</span><img></a>', text: 'Search' },
  { what: 'a label before hidden text', html: '<a href="/" title="Find"><span hidden>Search</span></a>', text: 'Find' },
  {
    what: 'right-to-left text as it is read',
    html: '<a href="/" dir="rtl"><b>שלום</b> world <i>עולם</i></a>',
    text: 'שלום world עולם',
  },
  { what: 'marks of direction', html: '<a href="/">a\u202eb\u200f</a>', text: 'a\u202eb\u200f' },
  { what: 'text before a label', html: '<a href="/" aria-label="L" title="T">Text</a>', text: 'Text' },
  {
    what: 'what aria-labelledby refers to',
    html: '<a href="/" aria-labelledby="none label" aria-label="L"></a>',
    text: 'The label',
  },
  { what: 'a label', html: '<a href="/" aria-label=" Home  page "><img alt="Logo"></a>', text: 'Home page' },
  {
    what: 'the next one after a blank label',
    html: '<a href="/" aria-label=" " title="T"><img alt=" "></a>',
    text: 'T',
  },
  {
    what: 'a label inside before an alternative',
    html: '<a href="/"><img alt="Logo"><i aria-label="Label"></i></a>',
    text: 'Label',
  },
  {
    what: 'no alternative that is not displayed',
    html: '<a href="/" title="T"><img alt="Logo" hidden></a>',
    text: 'T',
  },
  { what: 'the title of a drawing', html: '<a href="/"><svg><title>Drawn</title></svg></a>', text: 'Drawn' },
  { what: 'nothing where there is nothing', html: '<a href="/"><img></a>', text: '' },
  {
    what: 'the text of a shadow tree inside',
    html: `<a href="/">A <span>${shadow('open', '<b>B</b> <slot></slot>')}C</span></a>`,
    text: 'A B C',
  },
  {
    what: 'the text of a closed shadow tree inside',
    html: `<a href="/">A <x-keep>${shadow('closed', '<b>B</b> <slot></slot>')}C</x-keep></a>`,
    text: 'A B C',
    isBeyondConsole: true,
  },
  {
    what: 'what is slotted into a slot in it',
    html: `<x-link>${shadow('open', '<a href="/"><slot>own</slot>!</a>')}Given</x-link>`,
    text: 'Given!',
    isBeyondConsole: true,
  },
  {
    what: "a slot's own content if nothing is slotted into it",
    html: `<x-link>${shadow('open', '<a href="/"><slot>own</slot>!</a>')}</x-link>`,
    text: 'own!',
    isBeyondConsole: true,
  },
  {
    what: 'the alternative of an image in a slot',
    html: `<x-link>${shadow('open', '<a href="/"><slot></slot></a>')}<img alt="Logo"></x-link>`,
    text: 'Logo',
    isBeyondConsole: true,
  },
];
