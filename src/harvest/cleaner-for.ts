import { cleansAnything } from '../core/query/cleaning';
import type { Cleaning } from '../core/query/cleaning';
import { asItIs } from './selection';
import type { Selection } from './selection';

/** Returns what cleans links; it is loaded only where something is to be cleaned. */
export async function cleanerFor(cleaning: Cleaning): Promise<Selection['clean']> {
  if (!cleansAnything(cleaning)) return asItIs;
  const { cleanLink } = await import('../core/query/clean');
  return (link) => cleanLink(link, cleaning);
}
