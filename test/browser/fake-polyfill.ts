import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

type Listener = (...given: readonly never[]) => unknown;

/** An event of the browser that a test fires. */
export interface FakeEvent<Given extends readonly unknown[]> {
  readonly addListener: (listener: (...given: Given) => unknown) => void;
  readonly removeListener: (listener: (...given: Given) => unknown) => void;
  /** Calls the listeners and returns their results. */
  readonly fire: (...given: Given) => unknown[];
  readonly listenerCount: () => number;
}

export function createFakeEvent<Given extends readonly unknown[]>(): FakeEvent<Given> {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => listeners.add(listener),
    removeListener: (listener) => listeners.delete(listener),
    fire: (...given) => [...listeners].map((listener) => (listener as (...all: Given) => unknown)(...given)),
    listenerCount: () => listeners.size,
  };
}

/** `i18n` with Sheaf's own messages in English, as the browsers read them: `$1` is the first substitution, `$$` is a dollar. */
export const fakeI18n = {
  getMessage: (key: string, substitutions: readonly string[] = []): string => {
    const entry = Object.entries(messages).find(([name]) => name === key)?.[1];
    return (entry?.message ?? '').replace(/\$(\d|\$)/g, (_, sign: string) =>
      sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
    );
  },
};

/** `permissions` of a browser in which no site is open and the user agrees. `asked` lists the sites that were asked for. */
export const fakePermissions = {
  asked: [] as (readonly string[])[],
  getAll: async () => ({ origins: [] }),
  async request({ origins }: { readonly origins: readonly string[] }) {
    fakePermissions.asked.push(origins);
    return true;
  },
};

/** The smallest webextension-polyfill that components need, for `vi.mock`. */
export default { i18n: fakeI18n, permissions: fakePermissions };
