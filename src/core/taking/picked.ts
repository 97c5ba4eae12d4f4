import type { KeptLinks } from '../desk/last-copy';
import type { FormatId } from '../formats/formats';
import type { FormatOptions } from '../formats/parts/format-options';
import type { Rendered } from '../formats/parts/render';
import type { Source } from '../links/source';
import type { Recipe } from '../presets/recipe';
import type { Result } from '../result';

/** Links as text. */
export interface RenderedLinks {
  readonly rendered: Rendered;
  /** The number of links, including those of an earlier copy. */
  readonly total: number;
  /** The number of links that are not from an earlier copy. */
  readonly added: number;
  /** The same links in a form that can be stored, so that others can be appended later. `null` if they are too long to store. */
  readonly kept: KeptLinks | null;
  /** The number of links left out because an earlier copy contains their URL. Always 0 where the query keeps duplicates. */
  readonly duplicates: number;
  /** The number of links left out because the format fetches and they cannot be fetched. */
  readonly unfetchable: number;
}

/** A format with its options, and the links of an earlier copy to render before the others. */
export interface RenderAs {
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
  readonly before?: KeptLinks;
}

/**
 * The links that the user asked to take, frozen at that moment. Links that arrive later, changed ticks and a new reading of the
 * page do not change them.
 */
export interface Picked {
  readonly count: number;
  /** The recipe by which the links were listed. */
  readonly recipe: Recipe;
  /** Returns the URLs as they will be copied, in list order. */
  readonly urls: () => readonly string[];
  /** Returns each source of the links once. */
  readonly sources: () => readonly Source[];
  /** Renders the links in the format of their recipe, or in another one if `as` names it. */
  readonly render: (as?: RenderAs) => Promise<Result<RenderedLinks>>;
  /** Frees the memory of the links. Call this once they are no longer needed. */
  readonly release: () => void;
}
