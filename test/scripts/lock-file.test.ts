import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../scripts/project';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

describe('package-lock.json', () => {
  it('contains the packages of every platform, without which npm ci refuses to install', async () => {
    // npm leaves out packages that its registry lacks at the time.
    const { packages } = JSON.parse(await readFile(inProject('package-lock.json'), 'utf8')) as Lock;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('contains no address of a registry', async () => {
    expect(await readFile(inProject('package-lock.json'), 'utf8')).not.toContain('"resolved": "http');
  });
});
