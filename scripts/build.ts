/** `npm run build`: both builds, into dist/chrome and dist/firefox. Exits 1 when one fails. */
import { buildExtension, builds } from './build-extension';

for (const build of builds) await buildExtension(build);
