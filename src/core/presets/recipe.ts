import type { FormatId } from '../formats/formats';
import type { FormatOptions } from '../formats/parts/format-options';
import type { Query } from '../query/query';

/** A query with the format and the format's options: what a preset holds, and what the shortcut runs. */
export interface Recipe {
  readonly query: Query;
  readonly format: FormatId;
  readonly formatOptions: FormatOptions;
}
