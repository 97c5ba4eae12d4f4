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
  /** How many there are, those of an earlier copy too. */
  readonly total: number;
  /** How many of them are not of an earlier copy. */
  readonly added: number;
  /** The same links, so that others can be appended later; `null` when they are too long to be kept. */
  readonly kept: KeptLinks | null;
  /** How many links were left out because an earlier copy has their URL: none where the query keeps duplicates. */
  readonly duplicates: number;
}

/** A format with its options, and the links of an earlier copy to render before the others. */
export interface RenderAs {
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
  readonly before?: KeptLinks;
}

/**
 * The links that somebody asked to take, as they were at that moment. What arrives later, what is ticked later, and a page that
 * is read again change nothing in it.
 */
export interface Picked {
  readonly count: number;
  /** The recipe they were listed by. */
  readonly recipe: Recipe;
  /** Their URLs as they are copied, in their order. */
  readonly urls: () => readonly string[];
  /** The pages they come from, each once. */
  readonly sources: () => readonly Source[];
  /** Renders them as their recipe says, unless told otherwise. */
  readonly render: (as?: RenderAs) => Promise<Result<RenderedLinks>>;
  /** Frees their memory: to be called once nothing more is wanted of them. */
  readonly release: () => void;
}
