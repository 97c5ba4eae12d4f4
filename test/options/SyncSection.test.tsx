// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail } from '../../src/core/result';
import type { SyncState } from '../../src/core/settings/sync/sync-state';
import { click, completeJsdom, doing, leaveJsdom, type } from '../view/view-page';
import { createFakeSyncControls } from './fake-sync-controls';
import { openOptions } from './options-world';

vi.mock('webextension-polyfill', () => import('../browser/fake-polyfill'));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 26, 12) });
  completeJsdom();
});
afterEach(leaveJsdom);

const on: Partial<SyncState> = {
  isOn: true,
  deviceId: 'laptop',
  deviceName: 'Laptop',
  lastAt: Date.UTC(2026, 10, 26, 11, 30),
  devices: {
    laptop: { name: 'Laptop', at: Date.UTC(2026, 10, 26, 10) },
    desktop: { name: 'Desktop', at: Date.UTC(2026, 10, 26, 11) },
  },
};

function open(...given: Parameters<typeof createFakeSyncControls>) {
  const controls = createFakeSyncControls(...given);
  openOptions({ sync: controls.sync });
  return controls;
}

const section = () => within(screen.getByRole('region', { name: 'Sync' }));
const text = () => screen.getByRole('region', { name: 'Sync' }).textContent;
const flip = () => doing(() => fireEvent.click(section().getByRole('switch', { name: 'Synchronise settings' })));
const items = (list: string) =>
  within(section().getByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('SyncSection', () => {
  it('shows only the switch until synchronisation is switched on, and says when it is', async () => {
    const { asked } = open();
    expect(section().queryByRole('textbox')).toBeNull();
    expect(section().queryByRole('button')).toBeNull();
    await flip();
    expect(asked).toEqual(['switch on']);
    expect(section().getByRole('status').textContent).toBe('Synchronisation is on.');
    expect(text()).toContain('Not synchronised yet.');
    await flip();
    expect(asked).toEqual(['switch on', 'switch off']);
    expect(section().getByRole('status').textContent).toContain('Synchronisation is off.');
  });

  it('shows when this device synchronised and when each device wrote, the latest first', () => {
    open(on);
    expect(text()).toContain('Last synchronised: Nov 26, 2026');
    expect(items('Devices')).toEqual([
      expect.stringContaining('Desktop'),
      expect.stringContaining('Laptop (this device)'),
    ]);
  });

  it('names the device as it is typed, and shows the suggested name while nothing is', async () => {
    const { asked } = open(on);
    await type('Name of this device', 'My laptop');
    await type('Name of this device', '');
    expect(asked).toEqual(['name My laptop', 'name ']);
    const field = section().getByRole<HTMLInputElement>('textbox');
    expect([field.value, field.placeholder]).toEqual(['', 'Firefox, Linux']);
  });

  it('synchronises at once, and follows what the background reports', async () => {
    const { asked, sync } = open(on);
    await click('button', 'Synchronise now');
    expect(asked).toEqual(['synchronise']);
    expect(section().getByRole('status').textContent).toBe('Synchronised.');
    await doing(() => {
      sync.state.value = { ...sync.state.value, problem: { code: 'sync-refused', detail: 'Not signed in' } };
    });
    expect(text()).toContain('did not let Sheaf synchronise (Not signed in)');
  });

  it('says once why it could not synchronise', async () => {
    open({ ...on, problem: { code: 'sync-full' } }, fail('sync-full'));
    await click('button', 'Synchronise now');
    expect(section().getAllByText(/synchronised storage is full/)).toHaveLength(1);
    expect(section().getByRole('status').textContent).toBe('');
  });

  it('says why a wish could not be stored, and keeps the switch as it is', async () => {
    open({}, fail('settings-not-kept'));
    await flip();
    expect(section().getByRole('alert').textContent).toContain('could not store');
    expect(section().getByRole<HTMLInputElement>('switch').checked).toBe(false);
  });

  it('names what is not synchronised and why', () => {
    open({
      ...on,
      hasNewer: true,
      leftOut: [
        { name: 'Papers', reason: 'too-large' },
        { name: null, reason: 'full' },
      ],
    });
    expect(items('Not synchronised')).toEqual([
      '“Papers” is too large to be synchronised. It stays on this device.',
      '“Options” is not synchronised, because there is no room left. It stays on this device.',
    ]);
    expect(text()).toContain('Another device uses a later version of Sheaf.');
  });

  it('lists what was changed on two devices until the user has seen it', async () => {
    const conflict = { name: 'Papers', copy: 'Papers (Desktop)', device: 'Desktop', at: Date.UTC(2026, 10, 26, 11) };
    const { asked } = open({ ...on, conflicts: [conflict] });
    expect(items('Changed on two devices')).toEqual([
      expect.stringContaining('The older version, from Desktop, was kept as “Papers (Desktop)”'),
    ]);
    await click('button', 'Dismiss');
    expect(asked).toEqual(['dismiss']);
    expect(section().queryByRole('list', { name: 'Changed on two devices' })).toBeNull();
  });

  it('removes everything from the account, also after synchronisation was switched off', async () => {
    const { asked } = open({ ...on, isOn: false });
    await click('button', 'Remove from sync');
    expect(asked).toEqual(['remove']);
    expect(section().getByRole('status').textContent).toContain('Removed.');
  });
});
