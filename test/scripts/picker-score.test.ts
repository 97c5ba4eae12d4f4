import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFolder } from '../../scripts/picker/score-folder';

describe('the score of the picker on the pages in test/pages/pick', () => {
  it('is no lower than it was', { timeout: 120_000 }, async () => {
    const score = await scoreFolder(join(import.meta.dirname, '../pages/pick'));
    expect(score.cases).toBeGreaterThan(100);
    expect(score.first).toBeGreaterThanOrEqual(0.69);
    expect(score.amongThree).toBeGreaterThanOrEqual(0.81);
    expect(score.firstOfTwo).toBeGreaterThanOrEqual(0.72);
  });
});
