// @vitest-environment jsdom
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readBuild, targets } from './built';

const scripts = [
  { path: 'src/page/collect/main.js', name: 'sheafCollect' },
  { path: 'src/page/mark/main.js', name: 'sheafHandlers' },
];

describe.each(targets)('a script that is injected by %s', (target) => {
  it.each(scripts)(
    'leaves one name in its world, whether it runs once or twice, and takes none away: $path',
    ({ path, name: left }) => {
      const script = new Script(readBuild(target).text(path));
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      script.runInThisContext();
      script.runInThisContext();
      const after = Object.getOwnPropertyNames(globalThis);
      Reflect.deleteProperty(globalThis, left);
      expect(after.filter((name) => !before.has(name))).toEqual([left]);
      expect(after).toEqual(expect.arrayContaining([...before]));
    },
  );
});
