import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browsers';
import { findOnPath } from './command';

/** What a command may need from the system, beyond Node. */
export type Requirement = keyof typeof requirements;

interface Definition {
  /** Its usual name. */
  readonly title: string;
  /** The Debian packages that contain it. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
  /** Whether it is optional: without it, things only look worse. */
  readonly isOptional?: boolean;
}

/** The folder of Python's documentation on Debian, with an index of 17,000 links. */
export const realPagesFolder = '/usr/share/doc/python3-doc/html';

const requirements = {
  chromium: {
    title: 'Chromium or Chrome',
    packages: ['chromium'],
    isThere: () => findBrowser('chromium') !== undefined,
  },
  firefox: { title: 'Firefox', packages: ['firefox-esr'], isThere: () => findBrowser('firefox') !== undefined },
  display: {
    title: 'Xvfb and openbox',
    packages: ['xvfb', 'openbox'],
    isThere: () => areOnPath('Xvfb', 'openbox', 'setpriv'),
  },
  hands: { title: 'xdotool', packages: ['xdotool'], isThere: () => areOnPath('xdotool') },
  clipboard: { title: 'xclip', packages: ['xclip'], isThere: () => areOnPath('xclip') },
  camera: { title: 'ImageMagick', packages: ['imagemagick'], isThere: () => areOnPath('import') },
  realPages: {
    title: "Python's documentation, as pages that nobody here wrote",
    packages: ['python3-doc'],
    isThere: () => existsSync(realPagesFolder),
  },
  fonts: {
    title: 'fonts with emoji and CJK',
    packages: ['fontconfig', 'fonts-dejavu-core', 'fonts-noto-color-emoji', 'fonts-noto-cjk'],
    isThere: () => hasFontFor('en') && hasFontFor('und-zsye') && hasFontFor('zh-cn'),
    isOptional: true,
  },
} as const satisfies Record<string, Definition>;

/** What is needed to drive a browser as a person does, on a screen of its own. */
export const screenRequirements: readonly Requirement[] = ['display', 'hands', 'clipboard', 'camera', 'fonts'];

/**
 * Makes sure that the system has what a command needs. Installs what is missing if that is possible without asking (as root on
 * Debian or a derivative), and says so in one line on stderr.
 *
 * @throws if it cannot be installed, with a sentence that says what to install
 */
export function ensureRequirements(names: readonly Requirement[]): void {
  const missing = missingOf(names);
  if (missing.length === 0) return;
  if (canInstall()) install(missing);
  const stillMissing = missingOf(names).filter((name) => !isOptional(name));
  if (stillMissing.length > 0) throw new Error(advice(stillMissing));
  if (!canInstall()) process.stderr.write(`Going on without ${titles(missing)}: some text may show as boxes.\n`);
}

function missingOf(names: readonly Requirement[]): readonly Requirement[] {
  return names.filter((name) => !requirements[name].isThere());
}

function isOptional(name: Requirement): boolean {
  return 'isOptional' in requirements[name];
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && areOnPath('apt-get');
}

function packagesFor(names: readonly Requirement[]): readonly string[] {
  return names.flatMap((name) => requirements[name].packages);
}

function titles(names: readonly Requirement[]): string {
  return names.map((name) => requirements[name].title).join(', ');
}

function install(names: readonly Requirement[]): void {
  const packages = packagesFor(names);
  process.stderr.write(`Not found: ${titles(names)}. Installing with apt-get: ${packages.join(' ')}\n`);
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', ...packages]);
}

function aptGet(args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (result.status !== 0) {
    throw new Error(`apt-get ${args.join(' ')} failed:\n${(result.stderr || result.stdout).trim()}`);
  }
}

function advice(names: readonly Requirement[]): string {
  const lines = [`Not found: ${titles(names)}.`];
  if (names.includes('display') && process.platform !== 'linux') {
    lines.push('The browser tests run on Linux, with a screen of their own; `npm test -- unit` runs anywhere.');
  } else {
    lines.push(`On Debian or Ubuntu: sudo apt-get install ${packagesFor(names).join(' ')}`);
  }
  if (names.includes('chromium')) lines.push('Or name your Chromium or Chrome: CHROMIUM=/path/to/chromium');
  if (names.includes('firefox')) lines.push('Or name your Firefox: FIREFOX=/path/to/firefox');
  return lines.join('\n');
}

function areOnPath(...commands: readonly string[]): boolean {
  return commands.every((command) => findOnPath(command) !== undefined);
}

/** Whether an installed font covers a language, named as in fontconfig (`und-zsye` is emoji). */
function hasFontFor(language: string): boolean {
  if (!areOnPath('fc-list')) return false;
  const result = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() !== '';
}
