import type { PageAccess, Target } from '../core/messages/page-access';
import { startHarvest } from './harvest';
import type { Wanted } from './harvest';

/** Counts the links of a page without keeping them. Resolves to 0 if the page cannot be read, or the selector is wrong. */
export function countLinks(target: Target, wanted: Wanted, access: PageAccess): Promise<number> {
  return new Promise((resolve) => {
    const harvest = startHarvest(target, wanted, access, {
      onLinks() {},
      onProgress({ state, count }) {
        if (state === 'reading') return;
        resolve(state === 'done' ? count : 0);
        queueMicrotask(() => harvest.dispose());
      },
    });
  });
}
