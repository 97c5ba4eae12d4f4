/** Returns the fields of `whole` that `part` names. */
export function pick<Whole extends object>(whole: Whole, part: Partial<Whole>): Partial<Whole> {
  const picked: Partial<Whole> = {};
  for (const key in part) picked[key] = whole[key];
  return picked;
}
