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
 * Picks the links that are ticked, once the list is what the query asks for. Fails with the reason why it never will be, and with
 * `query-changed` where something else was asked meanwhile. A page that is busy is waited for.
 *
 * @param recipe - the recipe in use
 * @param format - the format they are taken in, instead of the recipe's
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

  /** The links, or why there will be none; `null` while it is too early to say. In one go, so that nothing can come in between. */
  function pickNow(): Result<Picked> | null {
    if (recipe.value.query !== asked) return fail('query-changed');
    const reason = listing.lastingFailure.value;
    if (reason !== null) return { ok: false, failure: reason };
    if (!listing.isSettled.value) return null;
    const { ticked, unticked } = ticks;
    return session.pick(
      listing.selection.value,
      { ...recipe.value, format },
      { ticked: ticked.value, unticked: unticked.value },
    );
  }
}
