import { showBadge } from '../browser/badge';
import { failureText } from '../browser/failure-text';
import { translate, translateCount } from '../browser/i18n';
import { loadSettings } from '../browser/settings-store';
import { onMenuItem, onShortcut } from '../browser/triggers';
import type { Trigger } from '../browser/triggers';
import type { Copied, CopyRequest } from '../core/copy';
import { formatNames } from '../ui/format-names';
import type { Result } from '../core/result';

/**
 * Wires the shortcut and the context menu to a copy, whose outcome the toolbar button shows. To be called while the background
 * script starts, as events do not wait.
 */
export function copyOnDemand(copy: (request: CopyRequest) => Promise<Result<Copied>>): void {
  const answer = async ({ tabId, selectionFrameId }: Trigger) => {
    const settings = await loadSettings();
    const outcome = await copy({
      target: selectionFrameId === undefined ? { tabId } : { tabId, frameId: selectionFrameId },
      scope: selectionFrameId === undefined ? 'page' : 'selection',
      settings,
    });
    await showBadge(
      tabId,
      outcome.ok
        ? {
            text: shortCount(outcome.value.count),
            title: translateCount('copied', outcome.value.count, translate(formatNames[settings.format])),
            tone: 'good',
          }
        : { text: '!', title: failureText(outcome.failure), tone: 'bad' },
    );
  };
  onShortcut((trigger) => void answer(trigger));
  onMenuItem(
    () => translate('copyMatchingLinks'),
    (trigger) => void answer(trigger),
  );
}

/** A count in the four characters that a badge has room for: `8`, `9999`, `17k`, `1M`. */
export function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}M`;
}
