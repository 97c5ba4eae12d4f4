import { describe, expect, it } from 'vitest';
import { readBuild, sourceText, targets } from './built';

/** The rules for permissions: docs/permissions and DESIGN name exactly these. */
const permissions = {
  chrome: ['activeTab', 'scripting', 'storage', 'contextMenus', 'clipboardWrite', 'offscreen'],
  firefox: ['activeTab', 'scripting', 'storage', 'contextMenus', 'clipboardWrite'],
};

describe.each(targets)("%s's manifest", (target) => {
  const built = readBuild(target);
  const { manifest } = built;

  it('asks for exactly the permissions that Sheaf needs', () => {
    expect(manifest.permissions.toSorted()).toEqual(permissions[target].toSorted());
  });

  it.each([
    'content_scripts',
    'web_accessible_resources',
    'host_permissions',
    'optional_permissions',
    'externally_connectable',
    'content_security_policy',
    'update_url',
    'key',
  ])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('asks for hosts only when they are needed, if at all', () => {
    const hosts = manifest['optional_host_permissions'] ?? [];
    expect(['*://*/*', 'http://*/*', 'https://*/*']).toEqual(expect.arrayContaining(hosts as string[]));
  });

  it('opens the popup by Alt+Shift+L and copies by Alt+Shift+K; the keys for presets are for the user to choose', () => {
    expect(manifest.commands['_execute_action']?.suggested_key).toEqual({ default: 'Alt+Shift+L' });
    expect(manifest.commands['copy-matching-links']?.suggested_key).toEqual({ default: 'Alt+Shift+K' });
    const presets = [1, 2, 3, 4].map((place) => `copy-with-preset-${place}`);
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'copy-matching-links', ...presets]);
    for (const command of presets) expect(manifest.commands[command]).not.toHaveProperty('suggested_key');
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe((JSON.parse(sourceText('package.json')) as { version: string }).version);
  });

  it('names files that are there', () => {
    const { icons, action, background } = manifest;
    const named = [
      ...Object.values(icons),
      ...Object.values(action.default_icon),
      action.default_popup,
      ...(background.scripts ?? []),
      ...(background.service_worker === undefined ? [] : [background.service_worker]),
    ];
    expect(named.filter((path) => !built.paths.includes(path))).toEqual([]);
  });

  it('names icons that are as large as it says', () => {
    const { icons, action } = manifest;
    // A PNG's width and height stand at bytes 16 and 20 (PNG specification, IHDR).
    const sizes = [...Object.entries(icons), ...Object.entries(action.default_icon)].map(([size, path]) => {
      const png = built.bytes(path);
      return { size: Number(size), width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
    });
    expect(sizes).toEqual(sizes.map(({ size }) => ({ size, width: size, height: size })));
  });

  it('names messages that are there', () => {
    const named = [...built.text('manifest.json').matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
    const messages = JSON.parse(built.text('_locales/en/messages.json')) as object;
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((key) => !Object.hasOwn(messages, key))).toEqual([]);
  });
});

describe("the background's entry", () => {
  it('is a service worker in Chrome', () => {
    const { background } = readBuild('chrome').manifest;
    expect(background).toEqual({ service_worker: expect.stringMatching(/\.js$/), type: 'module' });
  });

  it('is a page with one script in Firefox', () => {
    const { background } = readBuild('firefox').manifest;
    expect(background).toEqual({ scripts: [expect.stringMatching(/\.js$/)], type: 'module' });
  });
});

describe("each browser's own keys", () => {
  it("are left out of the other's manifest", () => {
    const chrome = readBuild('chrome').manifest;
    const firefox = readBuild('firefox').manifest;
    expect(chrome).not.toHaveProperty('browser_specific_settings');
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
    expect(Number(chrome['minimum_chrome_version'])).toBeGreaterThanOrEqual(129);
    expect(firefox).toMatchObject({
      browser_specific_settings: { gecko: { data_collection_permissions: { required: ['none'] } } },
    });
  });
});
