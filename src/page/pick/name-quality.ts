/** What a class name, an id or an attribute's value is good for in a selector, from 0 (names what it is) to 9 (never). */
export type NameCost = number;

/** A name that a tool made: it changes when the site is built again. */
const generated = [
  // Emotion, styled-components, JSS, Svelte, Angular, styled-jsx.
  /^(?:css|sc|jss|jsx|svelte|ng|_ngcontent|_nghost|emotion|styled)-?[\da-z]*\d[\da-z]*$/i,
  /^sc-[a-z]{5,}$/i,
  // CSS modules: a readable part, and a hash after it.
  /(?:__|--|_)(?=[\w-]*\d)[\da-zA-Z]{5,}$/,
  // A hash alone: letters and digits in turn, or capitals in the middle without a word.
  /^[a-z]*\d+[a-z]+\d+\w*$/i,
  /^(?=.*[A-Z].*[A-Z])(?=.*[a-z])[a-zA-Z]{5,8}$/,
];

/** A name of a state: it tells one item of a list from the others, and changes. */
const state =
  /^(?:is|has|js|no)-|^(?:active|current|selected|open|closed|hover|focus|visited|disabled|first|last|odd|even|alt|new|hot|featured|sponsored|promoted|pinned|sticky|highlight(?:ed)?|collapsed|expanded|hidden|visible|show|in|fade|loaded|lazy(?:load(?:ed)?)?)$|(?:--|-)(?:active|current|selected|first|last|odd|even|open|featured|hidden)$/i;

/** A name of a look, as utility frameworks have: many kinds of elements look alike. */
const utility =
  /[:[\]/!@%]|^-?(?:[mp][trblxyse]?|w|h|min|max|gap|space|top|left|right|bottom|inset|z|order|col|row|cols|rows|span|text|font|leading|tracking|bg|border|rounded|shadow|ring|opacity|flex|grid|items|justify|content|self|place|basis|grow|shrink|overflow|truncate|line|underline|no-underline|uppercase|lowercase|capitalize|hover|transition|duration|ease|cursor|select|align|float|clear|d|fs|fw|g)(?:-[\w.-]+)?$|^(?:block|inline|inline-block|hidden|relative|absolute|fixed|sticky|container|clearfix|wrapper|inner|outer|box|left|right|center|small|large|big|bold|italic|pull-left|pull-right|sr-only|group|peer|antialiased|row|col)$/;

/** Returns what a class name costs in a selector. */
export function costOfClass(name: string): NameCost {
  if (!isWritable(name) || name.length < 2 || name.length > 40) return 9;
  if (generated.some((pattern) => pattern.test(name))) return 9;
  if (state.test(name)) return 7;
  if (utility.test(name)) return 5;
  return /\d{2,}/.test(name) ? 6 : 1;
}

/** Returns what an id costs in a selector. An id with a number is of one item. */
export function costOfId(id: string): NameCost {
  return !isWritable(id) || /\d/.test(id) || id.length > 30 || generated.some((pattern) => pattern.test(id)) ? 9 : 1;
}

/** Whether a name can stand in a selector as it is, without escapes. */
const isWritable = (name: string): boolean => /^-?[a-z_][\w-]*$/i.test(name);
