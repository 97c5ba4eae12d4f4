import type { Link } from '../link';
import type { Result } from '../result';
import type { FormatId } from './index';
import { render as renderJson } from './json';
import { render as renderLines } from './lines';
import type { Render, RenderContext, Rendered } from './parts/render';

/**
 * What loads each format's file. Only the worker that renders imports these: the popup opens without them. The two that have a
 * button are there at once.
 */
const loaders: Record<FormatId, () => Promise<{ readonly render: Render }>> = {
  json: async () => ({ render: renderJson }),
  'json-objects': () => import('./json-objects'),
  'json-lines': () => import('./json-lines'),
  lines: async () => ({ render: renderLines }),
  csv: () => import('./csv'),
  tsv: () => import('./tsv'),
  markdown: () => import('./markdown'),
  asciidoc: () => import('./asciidoc'),
  org: () => import('./org'),
  restructuredtext: () => import('./restructuredtext'),
  bbcode: () => import('./bbcode'),
  mediawiki: () => import('./mediawiki'),
  html: () => import('./html'),
  'rich-text': () => import('./rich-text'),
  template: () => import('./template'),
  wget: () => import('./wget'),
  curl: () => import('./curl'),
  aria2: () => import('./aria2'),
  'yt-dlp': () => import('./yt-dlp'),
  xargs: () => import('./xargs'),
  console: () => import('./console'),
};

/** Loads what renders a format. */
export async function loadFormat(id: FormatId): Promise<Render> {
  const { render } = await loaders[id]();
  return render;
}

/** Renders links in a format, which is loaded for it. */
export async function renderLinks(
  id: FormatId,
  links: readonly Link[],
  context: RenderContext,
): Promise<Result<Rendered>> {
  const render = await loadFormat(id);
  return render(links, context);
}
