/**
 * `npm run picker-score [folder]`: how often the picker's first proposals are what was wanted. The folder holds pages and a
 * `cases.json`: an array of `{ "page": "a.html", "wanted": "a CSS selector" }`. Prints what was missed.
 */
import { resolve } from 'node:path';
import { inProject } from './project';
import { scoreFolder } from './picker/score-folder';

const folder = process.argv[2] === undefined ? inProject('test', 'pages', 'pick') : resolve(process.argv[2]);
const score = await scoreFolder(folder);
for (const { page, wanted, proposed } of score.missed) {
  process.stdout.write(`${page}\n  wanted   ${wanted}\n${proposed.map((line) => `  proposed ${line}\n`).join('')}`);
}
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
process.stdout.write(
  `${score.cases} lists. From one example: first ${percent(score.first)}, among three ${percent(score.amongThree)}. ` +
    `From two: first ${percent(score.firstOfTwo)}.\n`,
);
