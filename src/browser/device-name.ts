import browser from 'webextension-polyfill';

/** Browsers, each with a word by which its user agent differs. The first one that matches counts. */
const browsers: readonly (readonly [word: RegExp, name: string])[] = [
  [/\bFirefox\//, 'Firefox'],
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bChrome\//, 'Chrome'],
];

const systems: Readonly<Record<string, string>> = {
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  mac: 'macOS',
  openbsd: 'OpenBSD',
  win: 'Windows',
};

/** Returns a name for this device, of names that need no translation: `Firefox, Linux`. */
export async function suggestDeviceName(): Promise<string> {
  const { os } = await browser.runtime.getPlatformInfo();
  const found = browsers.find(([word]) => word.test(navigator.userAgent));
  return [found?.[1], systems[os]].filter((name) => name !== undefined).join(', ') || 'Sheaf';
}
