// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { click, completeJsdom, doing, leaveJsdom } from '../view/view-page';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers();
  completeJsdom();
});
afterEach(leaveJsdom);

const shortcut = (label: string, keys: string, missing = '') => ({ name: label, label, keys, missing });
const drawn = () => doing(() => {});
const row = (name: string) => within(screen.getByRole('group', { name }));

describe('the section Shortcuts', () => {
  it('says which keys each command has, and which the browser refused', async () => {
    openOptions({
      shortcuts: [shortcut('Copy', 'Alt+Shift+K'), shortcut('Open', '', 'Alt+Shift+L'), shortcut('Preset 1', '')],
    });
    await drawn();
    expect(row('Copy').getByText('Alt+Shift+K').tagName).toBe('KBD');
    expect(row('Open').getByText(/Alt\+Shift\+L was refused by your browser, or removed/).tagName).toBe('P');
    expect(row('Preset 1').getByText('No keys are set.').tagName).toBe('P');
  });

  it('shows what was changed once the user is back', async () => {
    const shortcuts = [shortcut('Copy', 'Alt+Shift+K')];
    openOptions({ shortcuts });
    await drawn();
    shortcuts[0] = shortcut('Copy', 'Ctrl+Shift+Y');
    await doing(() => fireEvent(window, new FocusEvent('focus')));
    await drawn();
    expect(row('Copy').getByText('Ctrl+Shift+Y').tagName).toBe('KBD');
  });

  it("opens the browser's page", async () => {
    const { settingsOpened } = openOptions();
    await click('button', 'Open that page');
    expect(settingsOpened()).toBe(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says where that page is, if the browser does not let it be opened', async () => {
    openOptions({ isShortcutPageOpen: false });
    await click('button', 'Open that page');
    await drawn();
    expect(screen.getByRole('alert').textContent).toContain('chrome://extensions/shortcuts');
  });
});
