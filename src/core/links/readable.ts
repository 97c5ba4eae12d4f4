/** A part of a string: the offset of its first UTF-16 code unit and the offset after its last. */
type Span = readonly [start: number, end: number];

interface Readable {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Percent-encoded bytes in a row (RFC 3986 §2.1). */
const encodedRun = /(?:%[\da-f]{2})+/gi;

/**
 * The characters that are shown decoded: letters, their marks and digits, which stand for themselves wherever they are in a URL, and
 * what ASCII leaves unreserved (RFC 3986 §2.3). Not those that nobody sees, such as joiners, fillers and bidirectional controls. All
 * delimiters, spaces and signs stay encoded, since some look like others, and a decoded delimiter would change what the URL says.
 */
const shown = /^(?:[\w.~-]|(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{M}\p{N}])$/u;

/**
 * Decodes percent-encoding for display. What is copied is never decoded.
 *
 * @param spans - parts of the text; those returned have the same meaning in the decoded text, and contain whole characters
 */
export function readable(text: string, spans: readonly Span[]): Readable {
  if (!text.includes('%')) return { text, spans };
  let decoded = '';
  let from = 0;
  /** Where each change of length begins and ends, before and after decoding. */
  const changes: { readonly start: number; readonly end: number; readonly at: number; readonly until: number }[] = [];
  for (const run of text.matchAll(encodedRun)) {
    decoded += text.slice(from, run.index);
    from = run.index;
    for (const piece of piecesOf(run[0])) {
      const at = decoded.length;
      decoded += piece.character ?? piece.encoded;
      const end = from + piece.encoded.length;
      changes.push({ start: from, end, at, until: decoded.length });
      from = end;
    }
  }
  decoded += text.slice(from);
  const place = (offset: number, isEnd: boolean): number => {
    let shift = 0;
    for (const { start, end, at, until } of changes) {
      if (offset < start || (isEnd && offset === start)) break;
      if (offset < end) return until - at < end - start ? (isEnd ? until : at) : at + offset - start;
      shift = until - end;
    }
    return offset + shift;
  };
  return { text: decoded, spans: spans.map(([start, end]): Span => [place(start, false), place(end, true)]) };
}

interface Piece {
  readonly encoded: string;
  /** The character to show instead; absent if it stays encoded. */
  readonly character?: string;
}

/** Splits a run of encoded bytes into characters and the bytes that are none. */
function piecesOf(run: string): readonly Piece[] {
  const bytes = Array.from(run.matchAll(/[\da-f]{2}/gi), ([digits]) => Number.parseInt(digits, 16));
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = lengthFrom(bytes[at] ?? 0);
    const encoded = run.slice(at * 3, (at + length) * 3);
    const character = decode(bytes.slice(at, at + length));
    const isShown = character !== null && shown.test(character);
    pieces.push(
      isShown ? { encoded, character } : { encoded: run.slice(at * 3, (at + (character === null ? 1 : length)) * 3) },
    );
    at += character === null ? 1 : length;
  }
  return pieces;
}

/** The number of bytes of the UTF-8 sequence that begins with this one; 1 if none does. */
function lengthFrom(byte: number): number {
  if (byte >= 0b1111_0000) return 4;
  if (byte >= 0b1110_0000) return 3;
  return byte >= 0b1100_0010 ? 2 : 1;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
