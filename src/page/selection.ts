/** Tells whether a link lies in what the user has selected, wholly or in part. */
export type SelectionTest = (link: Element) => boolean;

/**
 * Reads the selection of this document. A link counts when something of it is selected: a selection that ends right where the
 * link begins, or begins where its text ends, does not take it.
 */
export function readSelection(): SelectionTest {
  const selection = window.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) => selection?.getRangeAt(index)).filter(
    (range) => range !== undefined && !range.collapsed,
  );
  return (link) => ranges.some((range) => range !== undefined && overlaps(range, link));
}

function overlaps(range: Range, link: Element): boolean {
  if (!range.intersectsNode(link)) return false;
  const common = range.cloneRange();
  const content = new Range();
  content.selectNodeContents(link);
  if (common.compareBoundaryPoints(Range.START_TO_START, content) < 0) {
    common.setStart(content.startContainer, content.startOffset);
  }
  if (common.compareBoundaryPoints(Range.END_TO_END, content) > 0)
    common.setEnd(content.endContainer, content.endOffset);
  return link.textContent?.trim() === '' ? true : common.toString() !== '';
}
