import { FrothError } from "../errors.ts";
import { createFileReader } from "../providers/file-reader.ts";
import { attempt, fileFault, readableSize, shownPath } from "../providers/readable-file.ts";
import { parseSymbolList } from "../series/symbol-list.ts";

/** Lists of this size and more are refused: all symbols of all exchanges are fewer. */
const LARGEST_LIST_BYTES = 1_000_000;

const decoder = new TextDecoder();

/** What is read of stdin. */
export interface ListStream extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean;
}

/**
 * The symbols of a list in a file.
 *
 * @throws FrothError `unreadable` or `malformed`
 */
export function readListFile(path: string): string[] {
  const size = readableSize(path, LARGEST_LIST_BYTES);
  const bytes = attempt(path, undefined, () => createFileReader()(path, size));
  return parseSymbolList(decoder.decode(bytes), shownPath(path));
}

/**
 * The symbols of a list on stdin, read to its end.
 *
 * @throws FrothError `usage` where stdin is a terminal, that would wait for someone to type; `unreadable` or `malformed`
 */
export async function readListStream(stdin: ListStream): Promise<string[]> {
  if (stdin.isTTY === true) {
    const remedy = "pipe a list into it, as in: cat list.txt | froth scan -";
    throw new FrothError("usage", '"-" reads symbols from stdin, and stdin is a terminal', { remedy });
  }
  return parseSymbolList(decoder.decode(await bytesOf(stdin)), "stdin");
}

async function bytesOf(stdin: ListStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = Buffer.from(chunk);
      chunks.push(bytes);
      size += bytes.length;
      if (size >= LARGEST_LIST_BYTES) break;
    }
  } catch (cause) {
    throw fileFault("stdin", undefined, cause);
  }
  if (size < LARGEST_LIST_BYTES) return Buffer.concat(chunks);
  throw new FrothError("unreadable", `the list is too large: it must be under ${LARGEST_LIST_BYTES / 1e6} MB`, {
    file: "stdin",
  });
}
