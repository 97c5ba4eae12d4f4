import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** A web site on this machine alone. */
export interface Site {
  /**
   * The address of one of its pages.
   *
   * @param host - `localhost` is a secure context to browsers; `plain.example` and `other.example` are plain http sites, where
   *   `navigator.clipboard` does not exist. The tested browsers resolve them to this machine.
   */
  readonly address: (path: string, host?: Host) => string;
  /** The paths, with queries, that were requested, in order. */
  readonly requested: () => readonly string[];
  /** Sends the rest of every page that `/slow` began. */
  readonly finishSlowPages: () => void;
  readonly stop: () => Promise<void>;
}

/** The names under which the site answers. */
export type Host = 'localhost' | 'plain.example' | 'other.example';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
};

/** Pages that are sent with a policy as a header, which can do more than the same policy in the page. */
const policies: Readonly<Record<string, string>> = {
  '/hostile/strict-csp-header.html':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  '/hostile/sandboxed.html': "sandbox; default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const slowStart = '<!doctype html><title>slow</title><p><a href="https://example.com/react/early">react, early</a>';
const slowEnd = '<p><a href="https://example.com/react/late">react, late</a>';

/**
 * Serves a folder on loopback, and three addresses that are not files: `/never` is never answered, `/slow` sends one link at
 * once and the rest on `finishSlowPages`, `/a.pdf` is a small PDF.
 */
export async function serve(folder: string): Promise<Site> {
  const requested: string[] = [];
  const held = new Set<ServerResponse>();
  const slow = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requested.push(request.url ?? '/');
    if (pathname === '/never') held.add(response);
    else if (pathname === '/slow') begin(response, slow);
    else if (pathname === '/a.pdf') send(response, 200, 'application/pdf', smallPdf());
    else void sendFile(response, folder, pathname);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // An address with a port, because the server listens on TCP and not on a pipe.
  const { port } = server.address() as AddressInfo;
  return {
    address: (path, host = 'localhost') => new URL(path, `http://${host}:${port}/`).href,
    requested: () => requested,
    finishSlowPages: () => {
      for (const response of slow) response.end(slowEnd);
      slow.clear();
    },
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function begin(response: ServerResponse, slow: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.write(slowStart);
  slow.add(response);
}

async function sendFile(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  // `normalize` cannot climb above the root of an absolute path.
  const path = join(folder, normalize(decodeURIComponent(pathname)));
  try {
    const policy = policies[pathname];
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    send(response, 200, contentTypes[extname(path)] ?? 'application/octet-stream', await readFile(path));
  } catch (error) {
    send(response, 404, 'text/plain; charset=utf-8', Buffer.from(String(error)));
  }
}

function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

/** One empty page. */
function smallPdf(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const tableAt = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${tableAt}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
