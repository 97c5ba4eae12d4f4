import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { formatNumber, markLanguage, translate, translateCount } from '../../src/browser/i18n';
import { fakeI18n } from './fake-polyfill';

const i18n = vi.hoisted(() => ({
  getMessage: vi.fn<(key: string, substitutions?: readonly string[]) => string>(),
}));

vi.mock('webextension-polyfill', () => ({ default: { i18n } }));
i18n.getMessage.mockImplementation(fakeI18n.getMessage);

/** Calls a function while the messages say that they are of another language. */
function inLanguage<Value>(tag: string, run: () => Value): Value {
  i18n.getMessage.mockImplementation((key, values) => (key === 'languageTag' ? tag : fakeI18n.getMessage(key, values)));
  const value = run();
  i18n.getMessage.mockImplementation(fakeI18n.getMessage);
  return value;
}

type Messages = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
const locales = readdirSync(join(root, 'public/_locales')).map((locale) => ({
  locale,
  messages: JSON.parse(textOf(`public/_locales/${locale}/messages.json`)) as Messages,
}));
const keys = Object.keys(english);
const stemOf = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
/** The failure whose message has that key. */
const codeOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const placeholdersOf = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the words that the user sees', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => textOf(join('src', path)))
    .join('\n');
  const manifest = textOf('manifest.json');

  it('are all used: in the sources or in the manifest', () => {
    const unused = keys.filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`'${codeOf(key)}'`) &&
        !sources.includes(`'${stemOf(key)}'`) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('are all there: every key that the sources and the manifest name', () => {
    const named = [...sources.matchAll(/\btranslate\(\s*'(\w+)'/g), ...manifest.matchAll(/__MSG_(\w+)__/g)].map(
      (match) => match[1] ?? '',
    );
    const counted = [...sources.matchAll(/\btranslateCount\(\s*'(\w+)'/g)].map((match) => `${match[1]}_other`);
    expect(named.length).toBeGreaterThan(10);
    expect(counted.length).toBeGreaterThan(2);
    expect([...named, ...counted].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('stand in the messages alone: no element holds a word of its own', () => {
    const words = [...sources.matchAll(/<(?:p|span|button|label|div|h\d|a)\b[^<>]*>\s*([A-Za-z][^<>{}]*)</g)];
    expect(words.map((match) => match[1])).toEqual([]);
  });

  it('tell a translator where they stand, and what takes the place of each placeholder', () => {
    const vague = Object.entries(english).filter(
      ([, { message, description }]) =>
        description === '' || placeholdersOf(message).some((placeholder) => !description.includes(placeholder)),
    );
    expect(vague.map(([key]) => key)).toEqual([]);
  });

  it.each(locales)('have in $locale every form that its language counts by', ({ locale, messages }) => {
    const categories = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const stems = new Set(keys.filter((key) => key.endsWith('_other')).map(stemOf));
    const wanted = [...stems].flatMap((stem) => categories.map((category) => `${stem}_${category}`));
    expect(wanted.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
    const forms = Object.keys(messages).filter((key) => stemOf(key) !== key);
    expect(forms.filter((key) => !Object.hasOwn(messages, `${stemOf(key)}_other`))).toEqual([]);
  });

  it.each(locales)('are in $locale the same as in English, with the same places to fill', ({ messages }) => {
    const wordsOf = (all: Messages) =>
      Object.entries(all).map(([key, { message }]) => `${stemOf(key)} ${placeholdersOf(message).join()}`);
    expect(new Set(wordsOf(messages))).toEqual(new Set(wordsOf(english)));
  });

  it.each(locales)('fill their places from $1 on, without a gap, and are not empty, in $locale', ({ messages }) => {
    for (const { message } of Object.values(messages)) {
      const places = placeholdersOf(message);
      expect(places).toEqual(places.map((_, index) => `$${index + 1}`));
      expect(message.trim()).not.toBe('');
    }
  });

  it('have names that the browsers take', () => {
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });
});

describe('translate', () => {
  it('gives the message with its places filled', () => {
    expect(translate('badInclude', 'Nothing to repeat')).toBe('Filter: Nothing to repeat');
  });

  it('leaves alone what looks like a place in what the user typed', () => {
    expect(translate('badInclude', '$1 and $$')).toBe('Filter: $1 and $$');
  });
});

describe('translateCount', () => {
  it.each([
    { count: 0, says: '0 links' },
    { count: 1, says: '1 link' },
    { count: 2, says: '2 links' },
    { count: 17_000, says: '17,000 links' },
  ])('says “$says”', ({ count, says }) => {
    expect(translateCount('countAll', count)).toBe(says);
  });

  it('fills further places behind the count', () => {
    expect(translateCount('countOf', 214, '8')).toBe('8 of 214 links');
  });

  it('takes the form for many where a language lacks the one that it needs', () => {
    expect(inLanguage('pl', () => translateCount('countAll', 3))).toBe('3 links');
  });

  it('writes numbers as the language does', () => {
    expect(inLanguage('de', () => translateCount('countAll', 17_000))).toBe('17.000 links');
  });
});

describe('formatNumber', () => {
  it('writes numbers in the language of the messages, whatever the browser takes pages in', () => {
    expect(inLanguage('de', () => formatNumber(1234.5))).toBe('1.234,5');
    expect(formatNumber(1234.5)).toBe('1,234.5');
  });
});

describe('markLanguage', () => {
  it('marks a document with the language and direction of the messages', () => {
    const documentElement = { lang: '', dir: '' };
    markLanguage({ documentElement } as Document);
    expect(documentElement).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
