import file from '../page/main.ts?script&iife';
const w = new Worker(new URL('../harvest/worker.ts', import.meta.url), { type: 'module' });
w.onmessage = (e) => { document.body.textContent = file + e.data; };
w.postMessage(1);
