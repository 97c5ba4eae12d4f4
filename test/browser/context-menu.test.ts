import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onMenuItem, putMenu } from '../../src/browser/context-menu';
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

const told: Trigger[] = [];
onMenuItem((trigger) => told.push(trigger));
beforeEach(() => vi.clearAllMocks());
afterEach(() => told.splice(0));

const menuItemId = 'copy-matching-links';

describe('putMenu', () => {
  it('puts one item into the menu of pages, links and selections, in place of what was there', async () => {
    await putMenu([]);
    expect(fake.create).toHaveBeenCalledOnce();
    expect(fake.removeAll).toHaveBeenCalledBefore(fake.create);
    expect(fake.create.mock.lastCall?.[0]).toMatchObject({
      id: menuItemId,
      title: 'copyMatchingLinks',
      contexts: expect.arrayContaining(['page', 'link', 'selection']),
    });
  });

  it('makes a menu of it where there are presets: the last query first, then each by name', async () => {
    await putMenu([
      { id: 'a', name: 'PDF files' },
      { id: 'b', name: 'Q&A: 100%s' },
    ]);
    expect(fake.create.mock.calls.map(([item]) => item)).toMatchObject([
      { id: menuItemId, title: 'copyMatchingLinks' },
      { id: 'last-recipe', parentId: menuItemId, title: 'menuLastQuery' },
      { id: 'preset:a', parentId: menuItemId, title: 'PDF files' },
      { id: 'preset:b', parentId: menuItemId, title: 'Q&&A: 100%\u200bs' },
    ]);
  });
});

describe('onMenuItem', () => {
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

  it('means the last query, or the preset, that was chosen', () => {
    fake.onClicked.fire({ menuItemId: 'last-recipe' }, { id: 7 });
    fake.onClicked.fire({ menuItemId: 'preset:a', selectionText: 'words' }, { id: 7 });
    expect(told).toEqual([
      { tabId: 7, wanted: { kind: 'last-recipe' } },
      { tabId: 7, selectionFrameId: 0, wanted: { kind: 'preset', id: 'a' } },
    ]);
  });

  it('does not call back for another item, nor outside of tabs', () => {
    fake.onClicked.fire({ menuItemId: 'other' }, { id: 7 });
    fake.onClicked.fire({ menuItemId }, undefined);
    expect(told).toEqual([]);
  });
});
