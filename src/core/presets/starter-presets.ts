import type { FormatId } from '../formats/formats';
import { defaultFormatOptions } from '../formats/parts/format-options';
import { defaultQuery } from '../query/query';
import type { Query } from '../query/query';
import type { Preset } from './preset';

interface Starter {
  readonly query: Partial<Query>;
  readonly format: FormatId;
  readonly template?: string;
}

const starters = {
  pdf: { query: { include: String.raw`\.pdf($|[?#])` }, format: 'lines' },
  images: {
    query: {
      selector: ['img', 'source[srcset]', ...linksTo('png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg')].join(', '),
    },
    format: 'lines',
  },
  'other-sites': { query: { site: 'other' }, format: 'json' },
  'e-mail': { query: { selector: 'a[href^="mailto:" i]' }, format: 'template', template: '{path}' },
  github: {
    query: {
      include: String.raw`^https?://(www\.)?github\.com/[\w-]+/[\w.-]+/?([?#]|$)`,
      exclude: String.raw`^https?://(www\.)?github\.com/(about|apps|collections|customer-stories|enterprise|features|login|marketplace|orgs|resources|security|settings|signup|site|solutions|sponsors|team|topics|trending|users)/`,
      clean: { ...defaultQuery.clean, dropFragment: true },
    },
    format: 'lines',
  },
  feeds: {
    query: {
      selector: [
        ...['rss+xml', 'atom+xml', 'feed+json'].map((type) => `link[type="application/${type}" i]`),
        ...linksTo('rss', 'atom'),
        'a[href$="/feed" i]',
        'a[href$="/feed/" i]',
        'a[href$="feed.xml" i]',
        'a[href$="rss.xml" i]',
        'a[href$="atom.xml" i]',
      ].join(', '),
    },
    format: 'lines',
  },
} as const satisfies Record<string, Starter>;

/** The ids of the presets that come with Sheaf. */
export type StarterId = keyof typeof starters;

/** Whether a preset with this id comes with Sheaf. */
export const isStarterId = (id: string): id is StarterId => Object.hasOwn(starters, id);

/** Returns the presets of a fresh installation, in their order. The user can change and delete them like any other. */
export function createStarters(nameOf: (id: StarterId) => string): readonly Preset[] {
  // `StarterId` is the type of the keys of `starters`.
  return (Object.keys(starters) as StarterId[]).map((id, index) => {
    const { query, format, template = defaultFormatOptions.template }: Starter = starters[id];
    return {
      id,
      name: nameOf(id),
      query: { ...defaultQuery, ...query },
      format,
      formatOptions: { fields: defaultFormatOptions.fields, template },
      isInMenu: false,
      sites: [],
      place: index + 1,
    };
  });
}

/** Returns selectors for links to files with these extensions. */
function linksTo(...extensions: readonly string[]): string[] {
  return extensions.map((extension) => `a[href$=".${extension}" i]`);
}
