import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onMenuItem, onOpenPopupItem, putMenu } from '../../src/browser/context-menu';
import type { Trigger } from '../../src/browser/triggers';

const fake = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    onClicked: createFakeEvent<[info: object, tab?: object]>(),
    create: vi.fn<(item: object) => void>(),
    removeAll: vi.fn<() => Promise<void>>(async () => {}),
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => key },
    contextMenus: { create: fake.create, removeAll: fake.removeAll, onClicked: fake.onClicked },
  },
}));

const reported: Trigger[] = [];
onMenuItem((trigger) => reported.push(trigger));
beforeEach(() => vi.clearAllMocks());
afterEach(() => reported.splice(0));

const menuItemId = 'copy-matching-links';

describe('putMenu', () => {
  it('replaces the menu of pages, links and selections with one item', async () => {
    await putMenu({ presets: [], opensPopup: false });
    expect(fake.create).toHaveBeenCalledOnce();
    expect(fake.removeAll).toHaveBeenCalledBefore(fake.create);
    expect(fake.create.mock.lastCall?.[0]).toMatchObject({
      id: menuItemId,
      title: 'copyMatchingLinks',
      contexts: expect.arrayContaining(['page', 'link', 'selection']),
    });
  });

  it('creates a submenu if there are presets: the last query first, then each preset by name', async () => {
    await putMenu({
      presets: [
        { id: 'a', name: 'PDF files' },
        { id: 'b', name: 'Q&A: 100%s' },
      ],
      opensPopup: false,
    });
    expect(fake.create.mock.calls.map(([item]) => item)).toMatchObject([
      { id: menuItemId, title: 'copyMatchingLinks' },
      { id: 'last-recipe', parentId: menuItemId, title: 'menuLastQuery' },
      { id: 'preset:a', parentId: menuItemId, title: 'PDF files' },
      { id: 'preset:b', parentId: menuItemId, title: 'Q&&A: 100%\u200bs' },
    ]);
  });
});

describe('putMenu, if a click on the toolbar button does not open the popup', () => {
  it('adds an item that does, and one to the menu of the button', async () => {
    await putMenu({ presets: [], opensPopup: true });
    expect(fake.create.mock.calls.map(([item]) => item)).toMatchObject([
      { id: menuItemId },
      { id: 'last-recipe', parentId: menuItemId },
      { id: 'open-popup', parentId: menuItemId, title: 'openPopup' },
      { id: 'open-popup-of-button', title: 'openPopup', contexts: ['action'] },
    ]);
    const opened = vi.fn<() => void>();
    onOpenPopupItem(opened);
    fake.onClicked.fire({ menuItemId: 'last-recipe' }, { id: 7 });
    expect(opened).not.toHaveBeenCalled();
    reported.splice(0);
    fake.onClicked.fire({ menuItemId: 'open-popup' }, { id: 7 });
    fake.onClicked.fire({ menuItemId: 'open-popup-of-button' }, { id: 7 });
    expect(opened).toHaveBeenCalledTimes(2);
    expect(reported).toEqual([]);
  });
});

describe('onMenuItem', () => {
  it('requests the whole page if there is no selection, in whichever frame the item is chosen', () => {
    fake.onClicked.fire({ menuItemId, frameId: 3 }, { id: 7 });
    expect(reported).toEqual([{ tabId: 7 }]);
  });

  it('requests the selection, in its frame, if there is one', () => {
    fake.onClicked.fire({ menuItemId, frameId: 3, selectionText: 'some words' }, { id: 7 });
    fake.onClicked.fire({ menuItemId, selectionText: 'some words' }, { id: 7 });
    expect(reported).toEqual([
      { tabId: 7, selectionFrameId: 3 },
      { tabId: 7, selectionFrameId: 0 },
    ]);
  });

  it('requests the last query or the preset that was chosen', () => {
    fake.onClicked.fire({ menuItemId: 'last-recipe' }, { id: 7 });
    fake.onClicked.fire({ menuItemId: 'preset:a', selectionText: 'words' }, { id: 7 });
    expect(reported).toEqual([
      { tabId: 7, wanted: { kind: 'last-recipe' } },
      { tabId: 7, selectionFrameId: 0, wanted: { kind: 'preset', id: 'a' } },
    ]);
  });

  it('ignores other items, and clicks outside of tabs', () => {
    fake.onClicked.fire({ menuItemId: 'other' }, { id: 7 });
    fake.onClicked.fire({ menuItemId }, undefined);
    expect(reported).toEqual([]);
  });
});
