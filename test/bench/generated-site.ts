import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The layout of a generated page: a plain list of links, or each link inside three elements that could be shadow hosts. */
export type Layout = 'list' | 'nested';

/** A site on this machine whose pages are made to measure. */
export interface GeneratedSite {
  /** The address of a page with this number of links. 50 of them, evenly spread, have `react` in their URL. */
  readonly address: (links: number, layout: Layout) => string;
  readonly stop: () => Promise<void>;
}

/** How many links of a page have `react` in their URL. */
export const matchesPerPage = 50;

/** Longer lists are hidden. Laying them out takes a browser minutes and is not part of what is measured. */
const longestShown = 200_000;

/** Serves generated pages on loopback. */
export async function serveGenerated(): Promise<GeneratedSite> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    const links = Number(searchParams.get('links') ?? 0);
    response.write('<!doctype html><html lang="en"><title>Links</title><body>');
    response.write(links > longestShown ? '<ul hidden>' : '<ul>');
    const isNested = searchParams.get('layout') === 'nested';
    for (let from = 0; from < links; from += 10_000)
      response.write(rows(from, Math.min(from + 10_000, links), links, isNested));
    response.end('</ul>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // An address with a port, because the server listens on TCP and not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    address: (links, layout) => `http://localhost:${port}/?links=${links}&layout=${layout}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function rows(from: number, to: number, links: number, isNested: boolean): string {
  const every = Math.floor(links / matchesPerPage);
  let html = '';
  for (let index = from; index < to; index++) {
    const topic = index % every === 0 ? 'react' : 'general';
    const link = `<a href="/articles/2026/${topic}/item-${index}.html">Article number ${index} of this list</a>`;
    html += isNested ? `<li><div><p><span>${link}</span></p></div>` : `<li>${link}`;
  }
  return html;
}
