import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onToolbarClick, openPopup, setClickAction } from '../../src/browser/toolbar-button';
import type { Trigger } from '../../src/browser/triggers';

const fake = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    calls: [] as string[],
    onClicked: createFakeEvent<[tab: object]>(),
    isRefused: false,
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => ({ action: { default_popup: 'popup.html' } }) },
    action: {
      onClicked: fake.onClicked,
      setPopup: async ({ popup }: { readonly popup: string }) => void fake.calls.push(`set ${popup}`),
      openPopup: async () => {
        fake.calls.push('open');
        if (fake.isRefused) throw new Error('There is no window.');
      },
    },
  },
}));

beforeEach(() => {
  fake.calls.length = 0;
  fake.isRefused = false;
});

describe('setClickAction', () => {
  it('lets a click open the popup of the manifest, or none', async () => {
    await setClickAction('copy');
    await setClickAction('open-popup');
    expect(fake.calls).toEqual(['set ', 'set popup.html']);
  });
});

describe('onToolbarClick', () => {
  it('calls the listener with the tab in which the button was clicked', () => {
    const reported: Trigger[] = [];
    onToolbarClick((trigger) => reported.push(trigger));
    fake.onClicked.fire({ id: 7 });
    fake.onClicked.fire({});
    expect(reported).toEqual([{ tabId: 7 }]);
  });
});

describe('openPopup', () => {
  it('opens the popup in the same task as the click, and then restores what a click does', async () => {
    openPopup(async () => 'copy');
    expect(fake.calls).toEqual(['set popup.html', 'open']);
    await vi.waitFor(() => expect(fake.calls).toEqual(['set popup.html', 'open', 'set ']));
  });

  it('restores that also if the browser refuses', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    fake.isRefused = true;
    openPopup(async () => 'copy');
    await vi.waitFor(() => expect(fake.calls.at(-1)).toBe('set '));
    expect(error).toHaveBeenCalledOnce();
    error.mockRestore();
  });
});
