import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../../scripts/browsers';
import { everyMessage } from './every-message';

/** Runs in every page of the tests. Passes an order of the page to the background script, and its answer back. */
const contentScript = `
document.addEventListener('attack', ({ detail }) => {
  chrome.runtime.sendMessage(detail, (outcomes) => {
    document.documentElement.dataset.outcomes = JSON.stringify(outcomes);
  });
});
`;

/** Sends Sheaf every message that its own documents send each other, opens a port, and reports what came back. */
const backgroundScript = `
chrome.runtime.onMessage.addListener((sheaf, { tab }, answer) => {
  const messages = JSON.parse(${JSON.stringify(JSON.stringify(everyMessage(0)))}.replaceAll('"tabId":0', '"tabId":' + tab.id));
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
    ...messages.map(send),
    send('anything'),
    connect('anything'),
  ]).then(answer);
  return true;
});
`;

/**
 * How many answers {@link writeOtherExtension}'s extension reports: one to each message, to a word that is none, and to a port.
 */
export const answerCount = everyMessage(0).length + 2;

/** Writes an extension that attacks another one. Returns its folder. */
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
