import type { FormatOptions } from '../format-options';
import type { FormatId } from '../formats';
import type { Query } from '../query';

/** A query with the format and the format's options: what a preset holds, and what the shortcut runs. */
export interface Recipe {
  readonly query: Query;
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
}
