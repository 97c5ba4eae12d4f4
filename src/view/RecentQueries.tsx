import { useEffect } from 'preact/hooks';
import { translate } from '../browser/i18n';
import { describeQuery } from '../forms/describe-preset';
import { MenuButton } from '../ui/MenuButton';
import { recentsOf } from './recents-of';
import styles from './RecentQueries.module.css';
import type { Store } from './store';

interface RecentQueriesProps {
  readonly store: Store;
  /** Called after a query was chosen, to go on typing. */
  readonly onLeave: () => void;
}

/** The menu of the queries used lately. Absent while there are none. A query that is chosen replaces the one in use. */
export function RecentQueries({ store, onLeave }: RecentQueriesProps) {
  const { recipe, notices, page } = store;
  const recents = recentsOf(store);
  const { url } = page.page.value;
  const queries = recents.queries.value;
  useEffect(() => {
    recents.load(url).catch(console.error);
  }, [recents, url]);
  if (queries.length === 0) return null;
  return (
    <div class={styles.place} data-recents>
      <MenuButton
        label={translate('recentQueries')}
        face="arrow"
        side="below"
        sections={() => [
          {
            label: translate('recentQueries'),
            rows: queries.length,
            items: queries.map(({ query, host }) => ({
              label: [describeQuery(query), host].filter(Boolean).join(' · '),
              onChoose: () => {
                notices.give({ kind: 'query-replaced', undo: recipe.replace(null, { ...query }) });
                onLeave();
              },
            })),
          },
        ]}
      />
    </div>
  );
}
