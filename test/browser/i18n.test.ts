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

/** Calls a function while the messages claim to be in another language. */
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
/** Returns the failure whose message has this key. */
const codeOf = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const placeholdersOf = (text: string) => [...new Set(text.match(/\$\d/g))].toSorted();

describe('the messages', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => textOf(join('src', path)))
    .join('\n');
  const manifest = textOf('manifest.json');

  it('are all used in the sources or in the manifest', () => {
    const unused = keys.filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`'${codeOf(key)}'`) &&
        !sources.includes(`'${stemOf(key)}'`) &&
        !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('include every key that the sources and the manifest name', () => {
    const named = [...sources.matchAll(/\btranslate\(\s*'(\w+)'/g), ...manifest.matchAll(/__MSG_(\w+)__/g)].map(
      (match) => match[1] ?? '',
    );
    const counted = [...sources.matchAll(/\btranslateCount\(\s*'(\w+)'/g)].map((match) => `${match[1]}_other`);
    expect(named.length).toBeGreaterThan(10);
    expect(counted.length).toBeGreaterThan(2);
    expect([...named, ...counted].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('contain all words of the interface: no element has words of its own', () => {
    const words = [...sources.matchAll(/<(?:p|span|button|label|div|h\d|a)\b[^<>]*>\s*([A-Za-z][^<>{}]*)</g)];
    expect(words.map((match) => match[1])).toEqual([]);
  });

  it('tell a translator where they appear and what each placeholder stands for', () => {
    const vague = Object.entries(english).filter(
      ([, { message, description }]) =>
        description === '' || placeholdersOf(message).some((placeholder) => !description.includes(placeholder)),
    );
    expect(vague.map(([key]) => key)).toEqual([]);
  });

  it.each(locales)('have in $locale every plural form of its language', ({ locale, messages }) => {
    const categories = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories;
    const stems = new Set(keys.filter((key) => key.endsWith('_other')).map(stemOf));
    const wanted = [...stems].flatMap((stem) => categories.map((category) => `${stem}_${category}`));
    expect(wanted.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
    const forms = Object.keys(messages).filter((key) => stemOf(key) !== key);
    expect(forms.filter((key) => !Object.hasOwn(messages, `${stemOf(key)}_other`))).toEqual([]);
  });

  it.each(locales)('are in $locale the same as in English, with the same placeholders', ({ messages }) => {
    const wordsOf = (all: Messages) =>
      Object.entries(all).map(([key, { message }]) => `${stemOf(key)} ${placeholdersOf(message).join()}`);
    expect(new Set(wordsOf(messages))).toEqual(new Set(wordsOf(english)));
  });

  it.each(locales)(
    'number their placeholders from $1 on without a gap and are not empty, in $locale',
    ({ messages }) => {
      for (const { message } of Object.values(messages)) {
        const places = placeholdersOf(message);
        expect(places).toEqual(places.map((_, index) => `$${index + 1}`));
        expect(message.trim()).not.toBe('');
      }
    },
  );

  it('have keys that the browsers accept', () => {
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });
});

describe('translate', () => {
  it('returns the message with its placeholders filled', () => {
    expect(translate('badInclude', 'Nothing to repeat')).toBe('Filter: Nothing to repeat');
  });

  it('does not treat text that the user typed as a placeholder', () => {
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

  it('fills further placeholders after the count', () => {
    expect(translateCount('countOf', 214, '8')).toBe('8 of 214 links');
  });

  it('uses the form `other` if a language lacks the required one', () => {
    expect(inLanguage('pl', () => translateCount('countAll', 3))).toBe('3 links');
  });

  it('writes numbers as the language does', () => {
    expect(inLanguage('de', () => translateCount('countAll', 17_000))).toBe('17.000 links');
  });
});

describe('formatNumber', () => {
  it('writes numbers in the language of the messages, whatever the browser prefers', () => {
    expect(inLanguage('de', () => formatNumber(1234.5))).toBe('1.234,5');
    expect(formatNumber(1234.5)).toBe('1,234.5');
  });
});

describe('markLanguage', () => {
  it('sets the language and direction of the messages on a document', () => {
    const documentElement = { lang: '', dir: '' };
    markLanguage({ documentElement } as Document);
    expect(documentElement).toEqual({ lang: 'en', dir: 'ltr' });
  });
});
