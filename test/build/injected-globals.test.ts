// @vitest-environment jsdom
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readBuild, targets } from './built';

describe.each(targets)('the script that is injected by %s', (target) => {
  it('leaves one name in its world, whether it runs once or twice, and takes none away', () => {
    const script = new Script(readBuild(target).text('src/page/collect/main.js'));
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    script.runInThisContext();
    script.runInThisContext();
    const after = Object.getOwnPropertyNames(globalThis);
    Reflect.deleteProperty(globalThis, 'sheafCollect');
    expect(after.filter((name) => !before.has(name))).toEqual(['sheafCollect']);
    expect(after).toEqual(expect.arrayContaining([...before]));
  });
});
