import type { Link } from '../core/link';
import { unpackLinks } from '../core/packed-links';
import { isRenderTask, renderTask, runTask } from './matching';
import type { FromWorker, ToWorker } from './worker-messages';

/** The worker's own thread: the only place where a pattern of the user's runs, and one that can be ended at any moment. */
const links: Link[] = [];

const tell = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'clear') {
    links.length = 0;
    return;
  }
  if (data.kind === 'links') {
    for (const link of unpackLinks(data.links)) links.push(link);
    return;
  }
  const { id, task } = data;
  tell({ kind: 'at', id, index: null });
  if (isRenderTask(task)) {
    void renderTask(task, links).then((answer) => tell({ kind: 'answer', id, answer }));
    return;
  }
  tell({ kind: 'answer', id, answer: runTask(task, links, (index) => tell({ kind: 'at', id, index })) });
});
