/**
 * Runs one of the project's TypeScript scripts in any clone, even a fresh one. Installs the packages first if they are missing
 * or differ from package-lock.json. It is plain JavaScript without dependencies, because it runs before there are any.
 *
 *   node scripts/run.mjs scripts/start.ts --filter react
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const [script, ...args] = process.argv.slice(2);

if (script === undefined) fail('Say which script to run: node scripts/run.mjs scripts/start.ts');
requireNode();
if (!isInstalled()) install();
run(script);

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = major > 20 || (major === 20 && minor >= 19);
  if (!isRecent) fail(`Sheaf needs Node 20.19 or later; this is ${process.versions.node}.`);
}

/**
 * Whether node_modules contains what the lock file says. npm writes node_modules/.package-lock.json at the end of every complete
 * install. Packages for other platforms are only in package-lock.json.
 */
function isInstalled() {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(written);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || found[path]?.version === version || (optional === true && found[path] === undefined),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Installs exactly what the lock file says. npm's own output goes to stderr, because stdout belongs to the script. */
function install() {
  process.stderr.write('Installing the packages of package-lock.json (npm ci)\n');
  const npm = process.env['npm_execpath'];
  // NODE_ENV=production would leave out the devDependencies, which are all that a build and a test run need.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const stdio = /** @type {const} */ (['ignore', process.stderr, process.stderr]);
  const result = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: [...stdio] })
    : spawnSync('npm', options, { cwd: root, stdio: [...stdio], shell: process.platform === 'win32' });
  if (result.status !== 0) fail('npm ci failed: see above.');
}

/** @param {string} path */
function run(path) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, path), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child too, which then cleans up. This process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
