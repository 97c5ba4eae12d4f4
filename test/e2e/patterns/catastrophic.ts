/** A pattern known for catastrophic backtracking, and a text that triggers it. */
export interface Catastrophe {
  readonly pattern: string;
  readonly text: string;
}

const a = (count: number): string => 'a'.repeat(count);

/**
 * Taken from the literature on denial of service by regular expressions (OWASP's list, and reports about e-mail, address,
 * markup, date and version checks of well-known libraries), shortened where the length does not matter. Both browsers use the
 * same backtracking algorithm, and all patterns are slow in both: the quickest takes seconds to finish.
 */
export const catastrophes: readonly Catastrophe[] = [
  // Nested quantifiers.
  { pattern: '(a+)+$', text: `${a(40)}!` },
  { pattern: '^(a+)+$', text: `${a(40)}!` },
  { pattern: '(a*)*$', text: `${a(40)}!` },
  { pattern: '(a*)+b', text: a(40) },
  { pattern: '(a+)*b', text: a(40) },
  { pattern: '([a-z]+)*1', text: a(40) },
  { pattern: '((a+)+)+$', text: `${a(40)}!` },
  { pattern: '(?:a{1,9})+$', text: `${a(50)}!` },
  { pattern: '(a{2,})+$', text: `${a(70)}!` },
  { pattern: '(\\w+\\s?)*$', text: `${a(40)}!` },
  { pattern: '^(\\w+\\s?)+;$', text: `${a(40)}!` },
  { pattern: '(\\d+)+x', text: '1'.repeat(40) },
  { pattern: '(.+)+=', text: 'x'.repeat(40) },
  { pattern: '^(.*)*y$', text: 'x'.repeat(40) },
  { pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', text: `${a(40)}!!` },
  // Alternatives that match the same text.
  { pattern: '(a|a)*$', text: `${a(40)}!` },
  { pattern: '(a|aa)+$', text: `${a(60)}!` },
  { pattern: '(a|a?)+$', text: `${a(40)}!` },
  { pattern: '^(a|ab|b)*c', text: 'ab'.repeat(50) },
  { pattern: '(\\w|\\d)+#', text: '1'.repeat(40) },
  { pattern: '(.|\\s)*~', text: ' x'.repeat(30) },
  { pattern: '(a|b|ab)*c', text: 'ab'.repeat(50) },
  { pattern: '(x+x+)+y', text: 'x'.repeat(50) },
  // Many quantifiers in a row.
  { pattern: '(.*a){20}$', text: `${a(45)}!` },
  { pattern: '(.*)(.*)(.*)(.*)(.*)(.*)~', text: a(300) },
  { pattern: 'a*a*a*a*a*a*a*b', text: a(200) },
  { pattern: '\\w*\\w*\\w*\\w*\\w*\\w*%', text: a(250) },
  { pattern: '.*.*.*.*.*.*=', text: a(300) },
  { pattern: '(?:.*,){12}P', text: '1,'.repeat(40) },
  { pattern: '^(a?){30}a{30}$', text: `${a(45)}!` },
  // Look-ahead, look-behind and back-references.
  { pattern: '(?=(a+)+$)', text: `${a(40)}!` },
  { pattern: '^(?!(a+)+b)', text: a(40) },
  { pattern: '(?<=c(a+)+)b', text: `${a(40)}b` },
  { pattern: '^(a+)+\\1$', text: `${a(41)}!` },
  { pattern: '(a+)(\\1)+$', text: `${a(3000)}!` },
  { pattern: '(?<x>\\w+)+\\k<x>#', text: a(40) },
  // From real code: e-mail, address, host, markup, path, number, date, colour, white space.
  { pattern: '^([a-z0-9])([-.]?([a-z0-9]+))*#', text: a(50) },
  { pattern: '^(\\w+([-.]?\\w+)*)+@', text: a(40) },
  { pattern: '^(([^<>,;:@"]+)+)@', text: a(40) },
  { pattern: '^(https?://)?([\\w-]+\\.?)+/$', text: `http://${a(40)}!` },
  { pattern: '^([a-z]+-?)+\\.$', text: a(40) },
  { pattern: '<(\\s*\\w+=?)*>', text: `<${a(40)}` },
  { pattern: '^(/?[^/]+)*/$', text: `/${a(40)}!` },
  { pattern: '^(\\d+,?)+\\.$', text: '1'.repeat(40) },
  { pattern: '^([-+]?\\d*\\.?\\d*)+e$', text: '1'.repeat(40) },
  { pattern: '^(#?[0-9a-f]+)*;$', text: a(40) },
  { pattern: '(\\s*\\S+\\s*)*=$', text: 'x'.repeat(40) },
  { pattern: '^(("[^"]*"|[^,]+),?)*$', text: `${'a'.repeat(40)},,` },
];
