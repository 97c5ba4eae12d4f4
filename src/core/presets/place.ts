import type { Preset } from './preset';

/**
 * Moves a preset to an index; an index past the last moves it to the end.
 *
 * @param presets - in their order
 * @param to - the index of the preset after the move
 * @returns the changed presets: none for an unknown id, usually one, or all if no number is left between two places
 */
export function movePreset(presets: readonly Preset[], id: string, to: number): readonly Preset[] {
  const moved = presets.find((preset) => preset.id === id);
  if (moved === undefined) return [];
  const others = presets.filter((preset) => preset !== moved);
  const before = others[to - 1];
  const after = others[to];
  const place = placeBetween(before?.place, after?.place);
  if (place !== before?.place && place !== after?.place) return [{ ...moved, place }];
  return others.toSpliced(to, 0, moved).map((preset, index) => ({ ...preset, place: index + 1 }));
}

/** Returns the place after all presets. */
export function placeAtEnd(presets: readonly Preset[]): number {
  return placeBetween(presets.at(-1)?.place, undefined);
}

function placeBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return (after ?? 2) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
