import type { LastCopy } from '../core/desk/last-copy';
import type { HarvestFile } from '../core/formats/parts/file';
import type { Rendered } from '../core/formats/parts/render';
import type { Result } from '../core/result';
import type { Picked } from '../core/taking/picked';
import type { Taken } from '../core/taking/taken';

/** What the ways of taking links need of the world. */
export interface World {
  /** Puts a content on the clipboard, or says that the browser refused. */
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
  /**
   * Keeps what was copied, so that another page's links can be appended; `null` says that it is too long for that. May be rejected,
   * which leaves the clipboard as it is.
   */
  readonly keepCopy: (copy: LastCopy | null) => Promise<void>;
  /** Loads what was copied last, if it was kept. */
  readonly loadCopy: () => Promise<LastCopy | null>;
  readonly saveFile: (file: HarvestFile) => Promise<void>;
  /** Opens addresses in background tabs, and resolves as soon as that has begun. */
  readonly openTabs: (urls: readonly string[]) => Promise<void>;
  /** Asks the user before that number of tabs is opened. */
  readonly confirmTabs: (count: number) => Promise<boolean>;
  /** Whether the browser runs on Windows, where shells and line endings differ. */
  readonly isWindows: boolean;
}

/** Takes links; resolves to what it did, without a part where another place says so, or to why it did not. */
export type Take<Part extends keyof World = keyof World> = (
  picked: Picked,
  world: Pick<World, Part>,
) => Promise<Result<Taken>>;

/** A way of taking links. */
export interface Way {
  /** The key of its name in a menu, in `_locales`. */
  readonly label: string;
  readonly take: Take;
}
