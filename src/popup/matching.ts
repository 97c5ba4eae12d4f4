/** What runs patterns. It is loaded together, after the first rows unless they need it. */
export { createWorker } from '../harvest/create-worker';
export { createMatcher } from '../harvest/matcher';
