import { describe, expect, it, vi } from 'vitest';
import { createFollower } from '../../src/background/follower';
import { createStarters } from '../../src/core/presets/starter-presets';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Settings } from '../../src/core/settings/settings';

const [pdf, images] = createStarters((id) => id);

/** Settings in which these presets are marked for the menu. */
const withMenu = (...marked: readonly (typeof pdf)[]): Settings => ({
  ...defaultSettings,
  presets: [pdf, images]
    .filter((preset) => preset !== undefined)
    .map((preset) => ({
      ...preset,
      isInMenu: marked.includes(preset),
    })),
});

function createWorld() {
  const menus: (readonly string[])[] = [];
  const world = { settings: withMenu(), isBroken: false };
  const keep = createFollower({
    load: async () => world.settings,
    select: ({ presets }) => presets.filter(({ isInMenu }) => isInMenu).map(({ name }) => name),
    put: async (names) => {
      if (world.isBroken) throw new Error('The menu is gone.');
      menus.push(names);
    },
  });
  return { world, menus, keep };
}

describe('createFollower', () => {
  it('puts the part when the browser starts, and again when it has changed', async () => {
    const { world, menus, keep } = createWorld();
    await keep();
    world.settings = withMenu(images);
    await keep();
    world.settings = withMenu(pdf, images);
    await keep();
    expect(menus).toEqual([[], ['images'], ['pdf', 'images']]);
  });

  it('puts nothing when something else has changed', async () => {
    const { world, menus, keep } = createWorld();
    await keep();
    world.settings = { ...world.settings, options: { ...world.settings.options, theme: 'dark' } };
    await keep();
    expect(menus).toHaveLength(1);
  });

  it('ends with the latest settings, however fast they change', async () => {
    const { world, menus, keep } = createWorld();
    const first = keep();
    world.settings = withMenu(pdf);
    const second = keep();
    world.settings = withMenu(images);
    await Promise.all([first, second, keep()]);
    expect(menus.at(-1)).toEqual(['images']);
  });

  it('tries again after it could not put the part', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const { world, menus, keep } = createWorld();
    world.isBroken = true;
    await keep();
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    world.isBroken = false;
    await keep();
    expect(menus).toEqual([[]]);
  });
});
