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

const told: Trigger[] = [];
onShortcut((trigger) => told.push(trigger));
afterEach(() => told.splice(0));

describe('onShortcut', () => {
  it('calls back for the shortcut, with the tab in which it was pressed', () => {
    fake.onCommand.fire('copy-matching-links', { id: 7 });
    expect(told).toEqual([{ tabId: 7 }]);
  });

  it.each([1, 2, 3, 4])('means preset %i by its shortcut', (place) => {
    fake.onCommand.fire(`copy-with-preset-${place}`, { id: 7 });
    expect(told).toEqual([{ tabId: 7, wanted: { kind: 'preset-at', index: place - 1 } }]);
  });

  it('does not for another shortcut, nor outside of tabs', () => {
    fake.onCommand.fire('_execute_action', { id: 7 });
    fake.onCommand.fire('copy-matching-links', undefined);
    fake.onCommand.fire('copy-matching-links', {});
    expect(told).toEqual([]);
  });
});
