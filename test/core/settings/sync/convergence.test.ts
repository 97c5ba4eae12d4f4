import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themes } from '../../../../src/core/settings/options';
import { createDevice, createPreset, settle } from './devices';
import type { Device, Progress } from './devices';

const ids = ['pdf', 'own', 'other'];
const progresses: readonly Progress[] = ['nothing stored', 'items stored', 'base stored', 'all'];

const actions = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('put' as const), id: fc.constantFrom(...ids) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...ids) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('theme' as const), theme: fc.constantFrom(...themes) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('line' as const), template: fc.string({ maxLength: 3 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      progress: fc.oneof({ weight: 5, arbitrary: fc.constant('all' as const) }, fc.constantFrom(...progresses)),
    }),
  },
  // Which of the keys arrive: a browser sends them one by one.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('upload' as const), some: fc.integer({ min: 0, max: 7 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('download' as const), some: fc.integer({ min: 0, max: 7 }) }) },
);

const stories = fc.record({
  skews: fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 3 }),
  steps: fc.array(fc.record({ who: fc.nat(2), wait: fc.nat(40), action: actions }), { maxLength: 30 }),
});

const isAmong = (some: number) => (key: string) => some > 5 || key.length % 3 === some % 3;

describe('any number of devices', () => {
  it('agree in the end, and keep each text that nobody who saw it replaced or deleted', () => {
    fc.assert(
      fc.property(stories, ({ skews, steps }) => {
        const account = new Map<string, unknown>();
        const devices = skews.map((_, at) => createDevice(account, `device${at}`, at === 0 ? '' : ` ${at}`));
        /** The texts that users typed into presets and have not replaced since. */
        const typed = new Set<string>();
        let time = 100_000;
        for (const [step, { who, wait, action }] of steps.entries()) {
          time += wait;
          const at = who % devices.length;
          const device = devices[at];
          if (device === undefined) throw new Error('There are as many devices as clocks.');
          const now = time + (skews[at] ?? 0);
          const shown = 'id' in action ? textOf(device, action.id) : undefined;
          if (shown !== undefined) typed.delete(shown);
          switch (action.do) {
            case 'put':
              typed.add(`text ${step}`);
              device.edit({ putPresets: [createPreset(action.id, `text ${step}`)] }, now);
              break;
            case 'remove':
              device.edit({ removePresets: [action.id] }, now);
              break;
            case 'theme':
              device.edit({ options: { theme: action.theme } }, now);
              break;
            case 'line':
              device.edit({ formatOptions: { template: action.template } }, now);
              break;
            case 'sync':
              device.sync(now, action.progress);
              break;
            case 'upload':
              device.upload(isAmong(action.some));
              break;
            case 'download':
              device.download(isAmong(action.some));
              break;
          }
        }
        settle(devices, time + 10_000);
        const [first, ...others] = devices.map(sharedBy);
        for (const other of others) expect(other).toEqual(first);
        const kept = new Set(devices.flatMap(textsOf));
        expect([...typed].filter((text) => !kept.has(text))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});

const textIn = ({ query }: { readonly query: { readonly include: string } }) => query.include;
const textsOf = (device: Device) => device.settings().presets.map(textIn);
const textOf = (device: Device, wanted: string) =>
  device
    .settings()
    .presets.filter(({ id }) => id === wanted)
    .map(textIn)[0];

/** What devices must have in common. The presets that come with Sheaf are in the language of each. */
function sharedBy(device: Device) {
  const { options, presets } = device.settings();
  const isUntouched = (id: string) => {
    const item = device.items[`preset:${id}`] as { readonly changedAt: number };
    return item.changedAt === 0;
  };
  return { options, presets: presets.map((preset) => (isUntouched(preset.id) ? preset.id : preset)) };
}
