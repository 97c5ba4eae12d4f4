import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers';

/** In every page of the tests: hands an order of the page to the background script, and its answer back. */
const contentScript = `
document.addEventListener('attack', ({ detail }) => {
  chrome.runtime.sendMessage(detail, (outcomes) => {
    document.documentElement.dataset.outcomes = JSON.stringify(outcomes);
  });
});
`;

/** Sends Sheaf the messages that its own documents send each other, and opens a port, and tells what came back. */
const backgroundScript = `
chrome.runtime.onMessage.addListener((sheaf, { tab }, answer) => {
  const query = { selector: '', include: '', exclude: '', matchIn: 'url', regex: true, matchCase: false, unique: true, order: 'page' };
  const settings = { version: 1, query, format: 'json', matchBudgetMs: 1000 };
  const target = { tabId: tab.id };
  const collect = { id: 'evil', selector: '', scope: 'page' };
  const send = (message) =>
    new Promise((resolve) =>
      chrome.runtime.sendMessage(sheaf, message, (reply) => resolve(chrome.runtime.lastError?.message ?? 'answered ' + JSON.stringify(reply))),
    );
  const connect = (name) =>
    new Promise((resolve) => {
      const port = chrome.runtime.connect(sheaf, { name });
      port.onMessage.addListener((message) => resolve('answered ' + JSON.stringify(message)));
      port.onDisconnect.addListener((closed) => resolve((chrome.runtime.lastError ?? closed.error)?.message ?? 'closed'));
    });
  Promise.all([
    send({ name: 'copyLinks', request: { target, scope: 'page', settings } }),
    send({ name: 'inject', request: { target, collect } }),
    send('anything'),
    connect('anything'),
  ]).then(answer);
  return true;
});
`;

/** Writes an extension that attacks another one, and gives its folder. */
export async function writeOtherExtension(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheaf-other-'));
  const common = {
    name: 'Another extension',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_start' }],
  };
  const manifest =
    browser === 'firefox'
      ? {
          ...common,
          manifest_version: 2,
          background: { scripts: ['background.js'] },
          browser_specific_settings: { gecko: { id: 'other@sheaf.example' } },
        }
      : { ...common, manifest_version: 3, background: { service_worker: 'background.js' } };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), contentScript);
  await writeFile(join(folder, 'background.js'), backgroundScript);
  return folder;
}
