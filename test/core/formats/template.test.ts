import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultQuery } from '../../../src/core/query/query';
import type { Query } from '../../../src/core/query/query';
import { linksTo } from '../links';
import { valueOf } from '../results';
import { nastyLinks } from './nasty';
import { contextWith, loadFormat } from './render-as';

const link = {
  url: 'https://me@blog.example.com:81/2026/react-19?page=2&x=#top',
  text: 'React 19 {url} $& is {here}',
};

describe('template', () => {
  let render: Awaited<ReturnType<typeof loadFormat>>;
  beforeAll(async () => {
    render = await loadFormat('template');
  });

  const fill = (template: string, query: Partial<Query> = {}) =>
    render([link], contextWith({ query: { ...defaultQuery, ...query } }, { template }));

  it.each([
    ['{url}', link.url],
    ['{text}', link.text],
    ['{host}', 'blog.example.com:81'],
    ['{path}', '/2026/react-19'],
    ['{query}', 'page=2&x='],
    ['{fragment}', 'top'],
    ['{index}.', '1.'],
    ['{page_url}', 'https://www.example.com/links?page=2'],
    ['{page_title}', 'Links worth keeping'],
    ['{date}', '2026-05-17'],
    ['', ''],
    ['no field, $& and \\n', 'no field, $& and \\n'],
    ['{{', '{'],
    ['{{url}}', '{url}'],
    ['{{{index}}}', '{1}'],
    ['}', '}'],
    ['{index}}', '1}'],
    ['{{"i": {index}}', '{"i": 1}'],
    ['{index}{index} – {host}', '11 – blog.example.com:81'],
  ])('fills %j', (template, text) => {
    expect(valueOf(fill(template))['text/plain']).toBe(text);
  });

  it.each([
    { template: '{1}/{2}', include: '(\\d{4})/(\\w+)', text: '2026/react' },
    { template: '{year}', include: '(?<year>\\d{4})', text: '2026' },
    { template: '{1} {year}', include: '/(?<year>\\d{4})/i', text: '2026 2026' },
    { template: '[{1}]', include: '(nothing)?react', text: '[]' },
    { template: '{1}', include: '([a-z]+) 19', matchIn: 'text', text: 'React' },
    { template: '{1}', include: '([a-z]+) ?-?19', matchIn: 'either', text: 'react' },
    { template: '{1}', include: '(is) ', matchIn: 'either', text: 'is' },
    { template: '{url}', include: '(?<url>react)', text: link.url },
  ] as const)('renders $template as $text with the filter $include', ({ template, text, ...query }) => {
    expect(valueOf(fill(template, query))['text/plain']).toBe(text);
  });

  it.each([
    { template: '{colour}', name: 'colour' },
    { template: '{}', name: '' },
    { template: '{URL}', name: 'URL' },
    { template: '{ url }', name: ' url ' },
    { template: '{1}', name: '1' },
    { template: '{2}', name: '2', include: '(react)' },
    { template: '{0}', name: '0', include: '(react)' },
    { template: '{year}', name: 'year', include: '(?<month>\\d)' },
    { template: '{1}', name: '1', include: '(react)', regex: false },
    { template: '{constructor}', name: 'constructor', include: '(react)' },
  ])('fails for the unknown field $name in $template', ({ template, name, ...query }) => {
    expect(fill(template, query)).toEqual({ ok: false, failure: { code: 'unknown-field', detail: name } });
  });

  it.each(['{', '{url', 'a { b', '{url} {', '{{{', '{url{'])('fails for the open brace in %j', (template) => {
    expect(fill(template)).toEqual({ ok: false, failure: { code: 'open-brace' } });
  });

  it('fails if the filter is invalid', () => {
    expect(fill('{url}', { include: '(' })).toMatchObject({ ok: false, failure: { code: 'bad-include' } });
  });

  it('never interprets the content of a link as a template', () => {
    fc.assert(
      fc.property(nastyLinks, (links) => {
        const rendered = render(links, contextWith({}, { template: '\u0001{url}\u0002{text}' }));
        expect(valueOf(rendered)['text/plain']).toBe(
          links.map(({ url, text }) => `\u0001${url}\u0002${text}`).join('\n'),
        );
      }),
    );
  });

  it('renders a line for each link, with the line ending that the user chose', () => {
    const context = contextWith({}, { template: '{index}', lineEnding: 'crlf' });
    expect(valueOf(render(linksTo('a:1', 'a:2'), context))['text/plain']).toBe('1\r\n2');
  });
});
