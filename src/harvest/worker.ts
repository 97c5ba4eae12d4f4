import type { Link } from '../core/links/link';
import { unpackLinks } from '../core/links/packed-links';
import { isRenderTask, renderTask, runTask } from './matching';
import type { MatchingAnswers, MatchingTask } from './matching';
import type { FromWorker, ToWorker } from './worker-messages';

/**
 * The lists of links, by their ids. This worker is the only place where a regular expression of the user's runs, and it can be
 * ended at any time.
 */
const lists = new Map<number, Link[]>();

const send = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'drop') {
    lists.delete(data.list);
    return;
  }
  const links = lists.get(data.list) ?? [];
  if (data.kind === 'links') {
    lists.set(data.list, links);
    for (const link of unpackLinks(data.links)) links.push(link);
    return;
  }
  const { id, task } = data;
  send({ kind: 'began', id });
  void perform(id, task, links).then(
    (answer) => send({ kind: 'answer', id, answer }),
    (error: unknown) => send({ kind: 'failed', id, reason: String(error) }),
  );
});

async function perform(
  id: number,
  task: MatchingTask,
  links: readonly Link[],
): Promise<MatchingAnswers[MatchingTask['kind']]> {
  if (isRenderTask(task)) return renderTask(task, links);
  return runTask(task, links, {
    at: (index) => send({ kind: 'at', id, index }),
    matched: () => send({ kind: 'matched', id }),
  });
}
