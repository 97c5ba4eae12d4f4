import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { TakenLinks } from '../../core/desk/recents';
import type { FormatId } from '../../core/formats/formats';
import type { Recipe } from '../../core/presets/recipe';
import { succeed } from '../../core/result';
import type { Failure, Result } from '../../core/result';
import type { Picked } from '../../core/taking/picked';
import type { Session } from '../../harvest/session';
import type { World } from '../../take/way';
import { wayOf } from '../../take/ways';
import type { ListingModel } from './listing-model';
import type { NoticeModel } from './notice-model';
import { pickWhenSettled } from './pick-when-settled';
import type { TicksModel } from './ticks-model';

/** How many links an example shows. */
const exampleLength = 2;

/** How long a button says that it has taken links, in milliseconds. */
const doneMs = 2000;

/** The way in which links have just been taken, in which format, and how many. */
interface Done {
  readonly way: string;
  readonly format: FormatId;
  readonly count: number;
}

/** The question whether to open that number of tabs. */
interface Question {
  readonly count: number;
  readonly answer: (isAgreed: boolean) => void;
}

/** What taking links needs from outside of the view. */
export type TakingWorld = Omit<World, 'confirmTabs'> & {
  /** Keeps what was taken among the recents. */
  readonly keepTaken: (taken: TakenLinks) => Promise<void>;
};

/** The parts of a view that taking links needs. */
interface TakingParts {
  readonly session: Session;
  readonly recipe: ReadonlySignal<Recipe>;
  readonly listing: ListingModel;
  readonly ticks: TicksModel;
  readonly notices: NoticeModel;
}

/**
 * Takes the ticked links in one of the ways. The links are those ticked at the moment of asking. Requests are carried out one
 * after the other, and a notice reports each.
 */
export const TakingModel = createModel(
  ({ session, recipe, listing, ticks, notices }: TakingParts, world: TakingWorld) => {
    const question: Signal<Question | null> = signal(null);
    const taken = signal(0);
    const lastDone: Signal<Done | null> = signal(null);
    let doneTimer: ReturnType<typeof setTimeout> | undefined;
    const fullWorld: World & TakingWorld = { ...world, confirmTabs };
    let last: Promise<unknown> = Promise.resolve();

    // After a change, the question is about the wrong tabs.
    const query = computed(() => recipe.value.query);
    effect(() => {
      void query.value;
      void ticks.lastChange.value;
      untracked(() => answerTabs(false));
    });

    function take(id: string, format = recipe.value.format): Promise<void> {
      answerTabs(false);
      const picking = pickWhenSettled(session, listing, ticks, recipe, format);
      if (listing.failure.value?.code === 'page-silent') notices.give({ kind: 'waiting' });
      const before = last;
      const own = (async () => {
        const [picked] = await Promise.all([picking, before]);
        try {
          if (picked.ok) await takePicked(id, picked.value);
          else sayWhyNot(picked.failure);
        } catch (error) {
          console.error(error);
          notices.give({ kind: 'failed', failure: { code: 'unexpected' } });
        } finally {
          if (picked.ok) picked.value.release();
        }
      })();
      last = own;
      return own;
    }

    async function takePicked(id: string, picked: Picked): Promise<void> {
      notices.clear();
      const { takeAndKeep } = await import('../../take/take-and-keep');
      const outcome = await takeAndKeep(wayOf(id).take, picked, fullWorld, listing.selection.peek().isOnlyNew);
      if (!outcome.ok) notices.give({ kind: 'failed', failure: outcome.failure });
      else if (outcome.value.parts.length > 0) notices.give({ kind: 'taken', taken: outcome.value });
      if (!outcome.ok) return;
      taken.value++;
      clearTimeout(doneTimer);
      lastDone.value = { way: id, format: picked.recipe.format, count: outcome.value.count };
      doneTimer = setTimeout(() => {
        lastDone.value = null;
      }, doneMs);
    }

    /** What is wrong with the query or the page is shown next to it. */
    function sayWhyNot(reason: Failure): void {
      if (reason !== listing.failure.value) notices.give({ kind: 'failed', failure: reason });
      else if (notices.notice.value?.kind === 'waiting') notices.clear();
    }

    function confirmTabs(count: number): Promise<boolean> {
      return new Promise((resolve) => {
        answerTabs(false);
        question.value = { count, answer: resolve };
      });
    }

    function answerTabs(isAgreed: boolean): void {
      question.value?.answer(isAgreed);
      question.value = null;
    }

    return {
      /** Takes the ticked links in a way, given by its id. Uses the recipe's format unless another is given. */
      take,
      /** What has just been done, for as long as its button says so. */
      lastDone: lastDone satisfies ReadonlySignal<Done | null>,
      /** How often links have been taken. */
      taken,
      /** How many tabs the user is being asked about; `null` if no question is open. */
      tabsToOpen: computed(() => question.value?.count ?? null),
      answerTabs,
      /** Resolves to the first ticked links, rendered in a format as an example. Empty if a newer example superseded this one. */
      async example(format: FormatId): Promise<Result<string>> {
        const asked = { ...recipe.value, query: listing.selection.value.query, format };
        const rendered = await session.example(asked, ticks.ticked.value.slice(0, exampleLength));
        if (rendered === null) return succeed('');
        return rendered.ok ? succeed(rendered.value.rendered['text/plain']) : rendered;
      },
    };
  },
);

export type TakingModel = InstanceType<typeof TakingModel>;
