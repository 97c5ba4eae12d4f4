import { afterEach, describe, expect, it, vi } from 'vitest';
import { onShortcut } from '../../src/browser/triggers';
import type { Trigger } from '../../src/browser/triggers';

const fake = await vi.hoisted(async () => {
  const { createFakeEvent } = await import('./fake-polyfill');
  return {
    onCommand: createFakeEvent<[command: string, tab?: object]>(),
  };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    commands: { onCommand: fake.onCommand },
  },
}));

const reported: Trigger[] = [];
onShortcut((trigger) => reported.push(trigger));
afterEach(() => reported.splice(0));

describe('onShortcut', () => {
  it('calls the listener for the shortcut, with the tab in which it was pressed', () => {
    fake.onCommand.fire('copy-matching-links', { id: 7 });
    expect(reported).toEqual([{ tabId: 7 }]);
  });

  it.each([1, 2, 3, 4])('requests preset %i for its shortcut', (place) => {
    fake.onCommand.fire(`copy-with-preset-${place}`, { id: 7 });
    expect(reported).toEqual([{ tabId: 7, wanted: { kind: 'preset-at', index: place - 1 } }]);
  });

  it('ignores other shortcuts, and shortcuts outside of tabs', () => {
    fake.onCommand.fire('_execute_action', { id: 7 });
    fake.onCommand.fire('copy-matching-links', undefined);
    fake.onCommand.fire('copy-matching-links', {});
    expect(reported).toEqual([]);
  });
});
