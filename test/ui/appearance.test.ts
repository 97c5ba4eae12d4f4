// @vitest-environment jsdom
// @vitest-environment-options { "runScripts": "dangerously", "url": "https://sheaf.example/" }
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultOptions } from '../../src/core/settings/options';
import { showAppearance } from '../../src/ui/appearance';

const { documentElement } = document;
const early = readFileSync(join(import.meta.dirname, '../../public/appearance.js'), 'utf8');
/** Runs the script that the HTML of each page loads first. */
const runEarly = () => {
  const script = document.createElement('script');
  script.textContent = early;
  document.head.append(script);
};

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('showAppearance', () => {
  it('shows the theme and the density', () => {
    showAppearance(document, { ...defaultOptions, theme: 'dark', density: 'compact' });
    expect(documentElement.dataset).toMatchObject({ theme: 'dark', density: 'compact' });
  });

  it('shows them also where the browser refuses to remember the theme', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    showAppearance(document, { ...defaultOptions, theme: 'light' });
    expect(documentElement.dataset['theme']).toBe('light');
  });
});

describe('appearance.js', () => {
  it('shows the theme of the document before, ahead of the settings', () => {
    showAppearance(document, { ...defaultOptions, theme: 'dark' });
    delete documentElement.dataset['theme'];
    runEarly();
    expect(documentElement.dataset['theme']).toBe('dark');
  });

  it('shows the theme of the system where none is remembered', () => {
    runEarly();
    expect(documentElement.dataset['theme']).toBe('system');
  });
});
