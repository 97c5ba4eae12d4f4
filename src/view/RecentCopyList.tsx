import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../browser/failure-text';
import { formatDate } from '../browser/format-date';
import { formatLabel } from '../browser/format-label';
import { translate, translateCount } from '../browser/i18n';
import type { RecentCopy } from '../core/desk/recent-copies';
import type { Rendered } from '../core/formats/parts/render';
import { hostOf } from '../core/links/url-parts';
import type { Result } from '../core/result';
import { Button } from '../ui/Button';
import styles from './RecentCopyList.module.css';

interface RecentCopyListProps {
  /** Loads the copies, the latest first. */
  readonly load: () => Promise<readonly RecentCopy[]>;
  readonly writeClipboard: (content: Rendered) => Promise<Result<null>>;
}

/** The last copies, each with a button that puts the same on the clipboard again. */
export function RecentCopyList({ load, writeClipboard }: RecentCopyListProps) {
  const [copies, setCopies] = useState<readonly RecentCopy[] | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => void load().then(setCopies), [load]);

  async function copyAgain({ content, count, format }: RecentCopy): Promise<void> {
    const written = await writeClipboard(content);
    setSaid(written.ok ? translateCount('copiedAgain', count, formatLabel(format)) : failureText(written.failure));
  }

  return (
    <>
      <p class={styles.said} role="status">
        {copies?.length === 0 ? translate('noRecentCopies') : said}
      </p>
      <ul class={styles.list}>
        {copies?.map((copy) => (
          <li key={copy.copiedAt} class={styles.item}>
            <div class={styles.what}>
              <span class={styles.count}>{whatOf(copy)}</span>
              <bdi class={styles.title}>{copy.page.title || copy.page.url}</bdi>
              <span class={styles.place}>
                {formatDate(copy.copiedAt)} · {hostOf(copy.page.url)}
              </span>
            </div>
            <Button label={`${translate('copyAgain')}: ${nameOf(copy)}`} onClick={() => void copyAgain(copy)}>
              {translate('copyAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const whatOf = ({ count, format }: RecentCopy) => `${translateCount('countAll', count)} · ${formatLabel(format)}`;

const nameOf = (copy: RecentCopy) => `${whatOf(copy)} · ${formatDate(copy.copiedAt)}`;
