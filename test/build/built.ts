import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The two builds, which `npm test` makes before these tests run. */
export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** The parts of a manifest that tests use. */
export interface Manifest {
  readonly [key: string]: unknown;
  readonly version: string;
  readonly permissions: readonly string[];
  readonly icons: Readonly<Record<string, string>>;
  readonly action: { readonly default_popup: string; readonly default_icon: Readonly<Record<string, string>> };
  readonly background: {
    readonly service_worker?: string;
    readonly scripts?: readonly string[];
    readonly type: string;
  };
  readonly commands: Readonly<Record<string, { readonly suggested_key: Readonly<Record<string, string>> }>>;
}

/** A build. Paths are relative to its folder, with slashes. */
export interface Built {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly bytes: (path: string) => Buffer;
  readonly text: (path: string) => string;
  readonly manifest: Manifest;
}

/** Reads a build. Throws if it does not exist. */
export function readBuild(target: Target): Built {
  const folder = join(root, 'dist', target);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, posix.join(entry.parentPath, entry.name)));
  const bytes = (path: string) => readFileSync(join(folder, path));
  const text = (path: string) => bytes(path).toString('utf8');
  return { folder, paths, bytes, text, manifest: JSON.parse(text('manifest.json')) as Manifest };
}

/** A file of the project's source. */
export function sourceText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Returns what an HTML file loads, as paths in the build. */
export function loadedByHtml({ text }: Built, path: string): string[] {
  const addresses = [...text(path).matchAll(/\s(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  return addresses.map((address) => inBuild(path, address));
}

/** Returns the scripts that a script imports before it runs, as paths in the build, without dynamic imports. */
export function importedByScript({ text }: Built, path: string): string[] {
  const statements = text(path).matchAll(/\b(?:import|export)\b(?:[\w$\s*{},]*\bfrom)?\s*["'`]([^"'`]+)["'`]/g);
  return [...statements].map((match) => inBuild(path, match[1] ?? ''));
}

/** Returns everything that is loaded when an HTML file is opened: what it names, what that imports, and so on. */
export function loadedAtFirst(built: Built, html: string): string[] {
  const loaded = new Set<string>();
  const waiting = loadedByHtml(built, html);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    if (path.endsWith('.js')) waiting.push(...importedByScript(built, path));
  }
  return [...loaded];
}

function inBuild(from: string, address: string): string {
  return address.startsWith('/') ? address.slice(1) : posix.join(posix.dirname(from), address);
}
