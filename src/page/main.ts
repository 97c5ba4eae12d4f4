(globalThis as unknown as {sheaf: unknown}).sheaf = () => document.links.length;
