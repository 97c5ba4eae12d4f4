import { cleansAnything } from '../core/query/cleaning';
import type { Cleaning } from '../core/query/cleaning';
import { unchanged } from './selection';
import type { Selection } from './selection';

/** Returns a function that cleans links. The cleaning code is loaded only if there is something to clean. */
export async function cleanerFor(cleaning: Cleaning): Promise<Selection['clean']> {
  if (!cleansAnything(cleaning)) return unchanged;
  const { cleanLink } = await import('../core/query/clean');
  return (link) => cleanLink(link, cleaning);
}
