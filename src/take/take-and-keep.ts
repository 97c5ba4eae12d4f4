import { joinUrls } from '../core/desk/copied-pages';
import { longestCopies } from '../core/desk/recent-copies';
import type { TakenLinks } from '../core/desk/recents';
import type { FormatId } from '../core/formats/formats';
import type { Rendered } from '../core/formats/parts/render';
import { unknownSource } from '../core/links/source';
import type { Result } from '../core/result';
import type { Picked } from '../core/taking/picked';
import type { Taken } from '../core/taking/taken';
import type { Take, World } from './way';

interface Keeping {
  /** Keeps what was taken among the recents. If this is rejected, the links are taken all the same. */
  readonly keepTaken: (taken: TakenLinks) => Promise<void>;
}

/**
 * Takes links in a way, and keeps what was taken among the recents: the query, what was put on the clipboard, and the URLs.
 *
 * @param take - the way, which is handed the same world
 * @param isOnlyNew - whether only links are taken that the last copy of their page did not have
 */
export async function takeAndKeep<Part extends keyof World>(
  take: Take<Part>,
  picked: Picked,
  world: Pick<World, Part | 'writeClipboard'> & Keeping,
  isOnlyNew = false,
): Promise<Result<Taken>> {
  let content: Rendered | null = null;
  const outcome = await take(picked, {
    ...world,
    writeClipboard: async (given) => {
      const written = await world.writeClipboard(given);
      if (written.ok) content = given;
      return written;
    },
  });
  if (!outcome.ok || outcome.value.count === 0) return outcome;
  const { url, title } = picked.sources()[0] ?? unknownSource;
  await world
    .keepTaken({
      query: picked.recipe.query,
      page: { url, title },
      takenAt: Date.now(),
      ...(content !== null && { urls: joinUrls(picked.urls()), ...copyOf(content, outcome.value) }),
      isOnlyNew,
    })
    .catch((error: unknown) => console.error(error));
  return outcome;
}

/** What was put on the clipboard, as a recent copy. Nothing if it is too long: then it need not be sent anywhere either. */
function copyOf(content: Rendered, { count, parts }: Taken): Pick<TakenLinks, 'copy'> {
  const length = content['text/plain'].length + (content['text/html']?.length ?? 0);
  const values = parts.flatMap((part) => part.values ?? []);
  const format = values.find((value): value is { readonly format: FormatId } => typeof value === 'object')?.format;
  // What is appended to is copied again: the whole is on the clipboard.
  const whole = values.find((value) => typeof value === 'number') ?? count;
  return length > longestCopies || format === undefined ? {} : { copy: { count: whole, format, content } };
}
