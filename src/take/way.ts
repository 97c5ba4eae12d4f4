import type { LastCopy } from '../core/desk/last-copy';
import type { HarvestFile } from '../core/formats/parts/file';
import type { Rendered } from '../core/formats/parts/render';
import type { Result } from '../core/result';
import type { Picked } from '../core/taking/picked';
import type { Taken } from '../core/taking/taken';

/** What the ways of taking links need from their environment. */
export interface World {
  /** Puts content on the clipboard. Fails if the browser refuses. */
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
  /**
   * Stores what was copied, so that links of another page can be appended. `null` means that it is too long to store. If this is
   * rejected, the clipboard keeps the copy.
   */
  readonly keepCopy: (copy: LastCopy | null) => Promise<void>;
  /** Loads the last copy, or `null` if none was stored. */
  readonly loadCopy: () => Promise<LastCopy | null>;
  readonly saveFile: (file: HarvestFile) => Promise<void>;
  /**
   * Starts to open addresses in background tabs, and resolves without waiting for them. Whoever opens them reports the progress.
   */
  readonly openTabs: (urls: readonly string[]) => Promise<void>;
  /** Asks the user whether to open this number of tabs. */
  readonly confirmTabs: (count: number) => Promise<boolean>;
  /** Whether the browser runs on Windows, where shells and line endings differ. */
  readonly isWindows: boolean;
}

/** Takes links. Resolves to what was done, with no part for anything that is reported elsewhere, or to the failure. */
export type Take<Part extends keyof World = keyof World> = (
  picked: Picked,
  world: Pick<World, Part>,
) => Promise<Result<Taken>>;

/** A way of taking links. */
export interface Way {
  /** The key, in `_locales`, of its name in a menu. */
  readonly label: string;
  readonly take: Take;
}
