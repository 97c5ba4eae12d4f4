import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A list on a page, as it is marked by hand. */
interface Case {
  readonly page: string;
  /** A CSS selector that matches the links of the list. */
  readonly wanted: string;
}

/** A list that the first proposal did not take. */
interface Missed extends Case {
  /** What was proposed, the first three, each with the number of its links. */
  readonly proposed: readonly string[];
}

/** How often the picker proposed what was wanted, each share from 0 to 1 over all lists and examples. */
export interface Score {
  readonly cases: number;
  readonly first: number;
  readonly amongThree: number;
  readonly firstOfTwo: number;
  readonly missed: readonly Missed[];
}

/** How many links of a list are tried as the example. */
const mostExamples = 5;

/** Scores the picker on a folder of pages. */
export async function scoreFolder(folder: string): Promise<Score> {
  // Written by hand: a case with a mistake throws below.
  const cases = JSON.parse(await readFile(join(folder, 'cases.json'), 'utf8')) as readonly Case[];
  const { propose, parse } = await loadPicker();
  const sums = { examples: 0, first: 0, amongThree: 0, pairs: 0, firstOfTwo: 0 };
  const missed: Missed[] = [];
  for (const each of cases) {
    const document = parse(await readFile(join(folder, each.page), 'utf8'));
    const wanted = [...document.querySelectorAll(each.wanted)];
    const isWanted = (links: readonly Element[]) =>
      links.length === wanted.length && wanted.every((link) => links.includes(link));
    const step = Math.max(1, Math.floor(wanted.length / mostExamples));
    const examples = wanted.filter((_, at) => at % step === 0).slice(0, mostExamples);
    let isMissed = false;
    for (const example of examples) {
      const proposals = propose(document, { wanted: [example], unwanted: [] });
      sums.examples++;
      if (isWanted(proposals[0]?.links ?? [])) sums.first++;
      else if (!isMissed) {
        isMissed = true;
        missed.push({
          ...each,
          proposed: proposals
            .slice(0, 3)
            .map(({ selector, links }) => `${selector} (${links.length}/${wanted.length})`),
        });
      }
      if (proposals.slice(0, 3).some(({ links }) => isWanted(links))) sums.amongThree++;
      const second = wanted[(wanted.indexOf(example) + Math.ceil(wanted.length / 2)) % wanted.length];
      if (second === undefined || second === example) continue;
      sums.pairs++;
      const ofTwo = propose(document, { wanted: [example, second], unwanted: [] });
      if (isWanted(ofTwo[0]?.links ?? [])) sums.firstOfTwo++;
    }
  }
  return {
    cases: cases.length,
    first: sums.first / sums.examples,
    amongThree: sums.amongThree / sums.examples,
    firstOfTwo: sums.firstOfTwo / sums.pairs,
    missed,
  };
}

/** Loads the picker, which reads pages through the prototypes of the window that it is loaded in. */
async function loadPicker() {
  // jsdom has no types of its own, and this is all that is used of it.
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new () => { window: typeof globalThis } };
  const { window } = new JSDOM();
  for (const name of ['Node', 'Element', 'Document', 'DocumentFragment', 'ShadowRoot'] as const)
    Object.assign(globalThis, { [name]: window[name] });
  const { propose } = await import('../../src/page/pick/propose');
  return { propose, parse: (html: string) => new window.DOMParser().parseFromString(html, 'text/html') };
}
