import type { HarvestFile } from '../core/file';
import type { FormatId, Rendered } from '../core/formats';
import type { LastCopy } from '../core/last-copy';
import type { Result } from '../core/result';
import type { Picked } from './picking';

/** What the ways of taking links need of the world. */
export interface World {
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
  /** What was copied last, kept so that another page's links can be appended. */
  readonly lastCopy: {
    readonly load: () => Promise<LastCopy | null>;
    /** Has a copy kept, even if the popup closes at once; `null` says that it is too long for that. */
    readonly keep: (copy: LastCopy | null) => void;
  };
  readonly saveFile: (file: HarvestFile) => Promise<void>;
  readonly openTabs: (urls: readonly string[]) => Promise<unknown>;
  /** Asks before that number of tabs is opened. */
  readonly agreeToTabs: (count: number) => Promise<boolean>;
}

/** What the popup last did with links on request. */
export type TakenNotice =
  | { readonly kind: 'copied'; readonly count: number; readonly format: FormatId }
  | { readonly kind: 'saved'; readonly count: number; readonly format: FormatId; readonly name: string }
  | {
      readonly kind: 'appended';
      readonly count: number;
      /** How many links are on the clipboard now. */
      readonly total: number;
      /** How many more were to be appended, whose URL was there already. */
      readonly duplicates: number;
      readonly format: FormatId;
    };

/** A way of taking links: what it did, or why it did not; `null` when another place says so. */
export type Way = (picked: Picked, world: World) => Promise<Result<TakenNotice | null>>;
