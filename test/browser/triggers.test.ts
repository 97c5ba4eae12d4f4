import { afterEach, describe, expect, it, vi } from 'vitest';
import { onMenuItem, onShortcut } from '../../src/browser/triggers';
import type { Trigger } from '../../src/browser/triggers';

const fake = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    onCommand: createFakeEvent<[command: string, tab?: object]>(),
    onInstalled: createFakeEvent<[details: object]>(),
    onClicked: createFakeEvent<[info: object, tab?: object]>(),
    create: vi.fn<(item: object) => void>(),
    removeAll: vi.fn<() => Promise<void>>(async () => {}),
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { onInstalled: fake.onInstalled },
    commands: { onCommand: fake.onCommand },
    contextMenus: { create: fake.create, removeAll: fake.removeAll, onClicked: fake.onClicked },
  },
}));

const told: Trigger[] = [];
onShortcut((trigger) => told.push(trigger));
onMenuItem(
  () => 'Copy matching links',
  (trigger) => told.push(trigger),
);
afterEach(() => told.splice(0));

const menuItemId = 'copy-matching-links';

describe('onShortcut', () => {
  it('calls back for the shortcut, with the tab in which it was pressed', () => {
    fake.onCommand.fire('copy-matching-links', { id: 7 });
    expect(told).toEqual([{ tabId: 7 }]);
  });

  it('does not for another shortcut, nor outside of tabs', () => {
    fake.onCommand.fire('_execute_action', { id: 7 });
    fake.onCommand.fire('copy-matching-links', undefined);
    fake.onCommand.fire('copy-matching-links', {});
    expect(told).toEqual([]);
  });
});

describe('onMenuItem', () => {
  it('puts the item into the menu of pages, links and selections, under its name', async () => {
    fake.onInstalled.fire({ reason: 'install' });
    await vi.waitFor(() => expect(fake.create).toHaveBeenCalledOnce());
    expect(fake.removeAll).toHaveBeenCalledBefore(fake.create);
    expect(fake.create.mock.lastCall?.[0]).toMatchObject({
      id: menuItemId,
      title: 'Copy matching links',
      contexts: expect.arrayContaining(['page', 'link', 'selection']),
    });
  });

  it('means the whole page without a selection, in whichever frame it is chosen', () => {
    fake.onClicked.fire({ menuItemId, frameId: 3 }, { id: 7 });
    expect(told).toEqual([{ tabId: 7 }]);
  });

  it('means the selection, in its frame, where there is one', () => {
    fake.onClicked.fire({ menuItemId, frameId: 3, selectionText: 'some words' }, { id: 7 });
    fake.onClicked.fire({ menuItemId, selectionText: 'some words' }, { id: 7 });
    expect(told).toEqual([
      { tabId: 7, selectionFrameId: 3 },
      { tabId: 7, selectionFrameId: 0 },
    ]);
  });

  it('does not call back for another item, nor outside of tabs', () => {
    fake.onClicked.fire({ menuItemId: 'other' }, { id: 7 });
    fake.onClicked.fire({ menuItemId }, undefined);
    expect(told).toEqual([]);
  });
});
