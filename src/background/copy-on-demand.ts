import { showBadge } from '../browser/badge';
import type { Badge } from '../browser/badge';
import { onMenuItem } from '../browser/context-menu';
import { failureText } from '../browser/failure-text';
import { translateCount } from '../browser/i18n';
import { pageIn } from '../browser/tabs';
import { takenText } from '../browser/taken-text';
import { onToolbarClick } from '../browser/toolbar-button';
import { onShortcut } from '../browser/triggers';
import type { Trigger } from '../browser/triggers';
import { presetWanted, recipeWanted } from '../core/desk/recipe-wanted';
import type { Ran, RunRequest } from '../core/messages/run';
import { usageOf } from '../core/presets/preset';
import { fail } from '../core/result';
import type { Result } from '../core/result';
import type { Memory } from './remember';

export interface CopyOnDemandDependencies extends Pick<Memory, 'settings' | 'desk'> {
  /** Runs a recipe and copies what it lists, in a document that can do so. */
  readonly run: (request: RunRequest) => Promise<Result<Ran>>;
}

/**
 * Connects the shortcut, the context menu and, if it is to copy, the toolbar button to a copy, and shows its outcome on the toolbar button. Call this while the
 * background script starts, because events do not wait.
 */
export function copyOnDemand(dependencies: CopyOnDemandDependencies): void {
  onShortcut((trigger) => void answer(trigger, dependencies));
  onMenuItem((trigger) => void answer(trigger, dependencies));
  onToolbarClick((trigger) => void answer(trigger, dependencies));
}

async function answer(trigger: Trigger, dependencies: CopyOnDemandDependencies): Promise<void> {
  const { tabId } = trigger;
  const outcome = await copyFor(trigger, dependencies).catch((error: unknown) => {
    console.error(error);
    return fail('unexpected');
  });
  await showBadge(tabId, outcome.ok ? ranBadge(outcome.value) : failedBadge(failureText(outcome.failure)));
}

async function copyFor(
  { tabId, selectionFrameId, wanted }: Trigger,
  { run, ...keepers }: CopyOnDemandDependencies,
): Promise<Result<Ran>> {
  const [settings, desk, page] = await Promise.all([keepers.settings.read(), keepers.desk.read(), pageIn(tabId)]);
  const recipe = recipeWanted({ settings, desk }, page.url, wanted);
  if (!recipe.ok) return recipe;
  const isSelection = selectionFrameId !== undefined;
  const ran = await run({
    target: isSelection ? { tabId, frameId: selectionFrameId } : { tabId },
    scope: isSelection ? 'selection' : 'page',
    page,
    recipe: recipe.value,
    matchBudgetMs: settings.options.matchBudgetMs,
  });
  // The preset becomes the recipe last used. If that cannot be stored, the copy is still complete.
  const preset = presetWanted(settings, wanted);
  if (ran.ok && preset !== null && settings.options.keepsQuery)
    await keepers.desk.edit({ query: preset.query, presetInUse: usageOf(preset) });
  return ran;
}

function ranBadge({ taken, unreadFrames }: Ran): Badge {
  const parts = [takenText(taken)];
  if (unreadFrames > 0) parts.push(translateCount('unreadFrames', unreadFrames));
  return { text: shortCount(taken.count), title: parts.join(' · '), tone: 'good' };
}

const failedBadge = (reason: string): Badge => ({ text: '!', title: reason, tone: 'bad' });

/** Returns a count in the four characters that fit on a badge: `8`, `9999`, `17k`, `1M`. */
export function shortCount(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}M`;
}
