import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Page } from '../core/links/source';
import type { Failure } from '../core/result';
import type { Opening } from '../core/taking/opening';
import type { Session } from '../harvest/session';
import type { ShowOnPage } from '../harvest/show-on-page';
import type { LiveDesk, LiveSettings } from '../ui/live';
import { ListingModel } from './models/listing-model';
import { NoticeModel } from './models/notice-model';
import { PageModel } from './models/page-model';
import { RecipeModel } from './models/recipe-model';
import type { RecentsSource } from './models/recents-model';
import { TakingModel } from './models/taking-model';
import type { TakingWorld } from './models/taking-model';
import { TicksModel } from './models/ticks-model';

/** A selector, and the number of links it finds on the page. */
export interface SelectorExample {
  readonly selector: string;
  readonly count: number;
}

/** What a view can do outside of itself. */
interface Outside {
  readonly world: TakingWorld;
  readonly tabs: {
    /** Stops opening tabs. */
    readonly stop: () => Promise<unknown>;
    /** Reports the progress of opening tabs, including one that began earlier. */
    readonly watch: (listener: (opening: Opening) => void) => void;
  };
  /** Loads what the view can ask about what was used lately. */
  readonly recents: () => Promise<RecentsSource>;
  /** Counts the links that the user has selected on the page. */
  readonly countSelected: () => Promise<number>;
  /** Returns selectors that find links on the page. */
  readonly selectorExamples: () => Promise<readonly SelectorExample[]>;
  /** Shows a link on its page. */
  readonly showOnPage: ShowOnPage;
  readonly openOptions: () => Promise<void>;
}

/** What a view needs from outside. */
interface StoreDependencies extends Outside {
  readonly session: Session;
  /** What the tab shows. */
  readonly page: Page;
  readonly settings: LiveSettings;
  readonly desk: LiveDesk;
}

/** The state of a view, as models that react to each other, and the actions on it. */
export interface Store {
  readonly settings: LiveSettings;
  readonly desk: LiveDesk;
  /** Why the last change of settings or desk was not stored. The change itself holds until the view closes. */
  readonly unkept: ReadonlySignal<Failure | null>;
  /** Tries again to store what could not be stored. */
  readonly retry: () => void;
  readonly page: PageModel;
  readonly recipe: RecipeModel;
  readonly listing: ListingModel;
  readonly ticks: TicksModel;
  readonly notices: NoticeModel;
  readonly taking: TakingModel;
  /** Whether the name of a preset is being asked for. */
  readonly isNamingPreset: Signal<boolean>;
  /** Counts the links that a query would list. */
  readonly count: Session['count'];
  /** What the view was given from outside. */
  readonly outside: Outside;
}

/** Creates the state of a view, and starts reading the page. */
export function createStore({ session, page: firstPage, settings, desk, ...outside }: StoreDependencies): Store {
  const shown = signal(firstPage);
  const recipe = new RecipeModel(settings, desk, shown);
  const selector: ReadonlySignal<string> = computed(() => recipe.query.value.selector);
  const page = new PageModel(session, shown, selector);
  const listing = new ListingModel(session, recipe.query, page);
  const ticks = new TicksModel(listing.selection);
  const notices = new NoticeModel(recipe.query, listing.selection, ticks);
  const taking = new TakingModel({ session, recipe: recipe.recipe, listing, ticks, notices }, outside.world);

  // The recipe that links were taken by is the one last used.
  effect(() => {
    if (taking.taken.value > 0) recipe.remember();
  });
  outside.tabs.watch((opening) => notices.give({ kind: 'opening', opening }));

  return {
    settings,
    desk,
    unkept: computed(() => settings.failure.value ?? desk.failure.value),
    retry: () => void Promise.all([settings.retry(), desk.retry()]),
    page,
    recipe,
    listing,
    ticks,
    notices,
    taking,
    isNamingPreset: signal(false),
    count: session.count,
    outside,
  };
}
