import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { FormatId } from '../../core/formats/formats';
import type { Recipe } from '../../core/presets/recipe';
import { fail } from '../../core/result';
import type { Result } from '../../core/result';
import type { Picked } from '../../core/taking/picked';
import type { Session } from '../../harvest/session';
import type { ListingModel } from './listing-model';
import type { TicksModel } from './ticks-model';

/**
 * Resolves to the ticked links, once the list is complete and up to date. Waits for a busy page. Fails with the reason why the
 * list will never be complete, or with `query-changed` if the query changes meanwhile.
 *
 * @param recipe - the recipe in use
 * @param format - the format to take the links in, instead of the recipe's
 */
export function pickWhenSettled(
  session: Session,
  listing: ListingModel,
  ticks: TicksModel,
  recipe: ReadonlySignal<Recipe>,
  format: FormatId,
): Promise<Result<Picked>> {
  const asked = recipe.value.query;
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let picked: Result<Picked> | null = null;
    stop = effect(() => {
      picked ??= pickNow();
      if (picked === null) return;
      stop?.();
      resolve(picked);
    });
    if (picked !== null) stop();
  });

  /**
   * The links, or why there will be none; `null` while it is too early to say. Synchronous, so that nothing changes in between.
   */
  function pickNow(): Result<Picked> | null {
    if (recipe.value.query !== asked) return fail('query-changed');
    const reason = listing.lastingFailure.value;
    if (reason !== null) return { ok: false, failure: reason };
    if (!listing.isSettled.value) return null;
    const { ticked, unticked } = ticks;
    const leftOut = listing.narrowing.value?.leftOut(listing.whole.value) ?? [];
    return session.pick(
      listing.selection.value,
      { ...recipe.value, format },
      { ticked: ticked.value, unticked: [...unticked.value, ...leftOut] },
    );
  }
}
