const w = new Worker(new URL('../harvest/worker.ts', import.meta.url), { type: 'module' });
w.postMessage(1);
