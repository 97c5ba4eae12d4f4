import { describe, expect, it } from 'vitest';
import { patternExamples } from '../../../src/core/query/examples';

const linksTo = (...urls: readonly string[]) => urls.map((url) => ({ url, text: '' }));

describe('patternExamples', () => {
  it('are made of the commonest extensions and of the commonest hosts but the page’s own', () => {
    const links = linksTo(
      'https://a.example/1.pdf',
      'https://a.example/2.PDF?x',
      'https://a.example/3.zip',
      'https://b.example/',
      'https://b.example/c',
      'https://c.example/',
      'https://www.d.example:8080/page.html#top',
    );
    expect(patternExamples(links, 'https://a.example/index')).toEqual([
      String.raw`\.pdf$`,
      String.raw`\.(pdf|zip)$`,
      String.raw`^https?://b\.example`,
      String.raw`^https?://c\.example`,
    ]);
  });

  it('are none where nothing stands out', () => {
    expect(patternExamples(linksTo('https://a.example/', 'mailto:a@b.example'), 'https://a.example/')).toEqual([]);
  });
});
