import type { PageAccess, Target } from '../core/messages/page-access';
import { startHarvest } from './harvest';

/** Counts the links that the user has selected on a page. Resolves to 0 if the page cannot be read. */
export function countSelected(target: Target, access: PageAccess): Promise<number> {
  return new Promise((resolve) => {
    const harvest = startHarvest(target, { selector: '', scope: 'selection' }, access, {
      onLinks() {},
      onProgress({ state, count }) {
        if (state === 'reading') return;
        resolve(state === 'done' ? count : 0);
        queueMicrotask(() => harvest.dispose());
      },
    });
  });
}
