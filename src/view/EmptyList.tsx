import { useEffect, useState } from 'preact/hooks';
import { formatNumber, translate, translateCount } from '../browser/i18n';
import type { Query } from '../core/query/query';
import { relaxationsOf } from '../core/query/relaxed';
import type { Relaxation } from '../core/query/relaxed';
import { TextButton } from '../ui/TextButton';
import styles from './EmptyList.module.css';
import type { Store } from './store';

interface EmptyListProps {
  readonly store: Store;
  /** Called after a click on one of the buttons, all of which may disappear. */
  readonly onLeave: () => void;
}

const labels = {
  'search-text': 'relaxSearchText',
  'search-url': 'relaxSearchUrl',
  'ignore-case': 'relaxIgnoreCase',
  'regex-off': 'relaxRegexOff',
  'no-exclude': 'relaxNoExclude',
  'any-site': 'relaxAnySite',
} as const satisfies Record<Relaxation, string>;

/** Says why no links are listed, and offers what would list some. */
export function EmptyList({ store, onLeave }: EmptyListProps) {
  const query = store.recipe.query.value;
  const { total } = store.listing.selection.value;
  const offers = useOffers(store, query, total);
  const change = (part: Partial<Query>) => () => {
    store.recipe.change(part);
    onLeave();
  };
  if (store.listing.narrowing.value !== null) {
    const listAll = () => {
      store.listing.narrowing.value = null;
      onLeave();
    };
    return (
      <div class={styles.empty}>
        <p class={styles.cause}>{translate('nothingNew')}</p>
        <div class={styles.offers}>
          <TextButton onClick={listAll}>{translate('listAll')}</TextButton>
        </div>
      </div>
    );
  }
  return (
    <div class={styles.empty}>
      <p class={styles.cause}>{causeOf(store, query, total)}</p>
      <div class={styles.offers}>
        {offers.map(({ relaxation, part, count }) => (
          <TextButton key={relaxation} onClick={change(part)}>
            {translateCount(labels[relaxation], count)}
          </TextButton>
        ))}
        {total === 0 && query.selector !== '' && (
          <TextButton onClick={change({ selector: '' })}>{translate('clearField', translate('selector'))}</TextButton>
        )}
        {total > 0 && query.include !== '' && (
          <TextButton onClick={change({ include: '' })}>{translate('clearField', translate('filter'))}</TextButton>
        )}
      </div>
    </div>
  );
}

function causeOf({ recipe }: Store, query: Query, total: number): string {
  const preset = recipe.presetInUse.value;
  if (preset !== null && !recipe.isEdited.value) return translate('presetFindsNone', preset.name);
  if (total === 0) return translate(query.selector === '' ? 'pageHasNoLinks' : 'selectorHasNoLinks');
  const count = formatNumber(total);
  const isSimple = query.exclude === '' && query.site === 'any';
  if (query.include !== '' && isSimple) {
    const key = { url: 'noneInUrl', text: 'noneInText', either: 'noneInEither' } as const;
    return translateCount(key[query.matchIn], total, query.include);
  }
  if (query.include === '' && query.site === 'any') return translate('allExcluded', count, query.exclude);
  return translateCount('noneOf', total);
}

interface Offer {
  readonly relaxation: Relaxation;
  readonly part: Partial<Query>;
  readonly count: number;
}

/** What would list some links instead, with their number. */
function useOffers(store: Store, query: Query, total: number): readonly Offer[] {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  useEffect(() => {
    let isWanted = total > 0;
    setOffers([]);
    void (async () => {
      for (const { relaxation, part } of relaxationsOf(query)) {
        const count = isWanted ? await store.count({ ...query, ...part }) : null;
        if (isWanted && count?.ok && count.value > 0)
          setOffers((before) => [...before, { relaxation, part, count: count.value }]);
      }
    })();
    return () => {
      isWanted = false;
    };
  }, [store, query, total]);
  return offers;
}
