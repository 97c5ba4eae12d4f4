/** `npm run build`: makes both builds, in dist/chrome and dist/firefox. Exits with 1 if one fails. */
import { buildExtension, builds } from './build-extension';

for (const build of builds) await buildExtension(build);
