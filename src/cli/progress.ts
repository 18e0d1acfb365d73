/** Work shorter than this shows no progress line. */
const PATIENCE_MILLISECONDS = 400;

export interface Progress {
  readonly update: (done: number, total: number, failed?: number) => void;
  /** Says that nothing will happen for so long. */
  readonly wait: (milliseconds: number) => void;
  /** Writes a line of its own, terminal or not. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

/**
 * A counter on stderr, on one line that is wiped at the end; silent where the stream is not a terminal.
 *
 * @param now milliseconds on any clock
 */
export function progressLine(
  what: string,
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true) return withoutCounter(stream);
  const start = now();
  let count = what;
  let shown = false;
  const show = (text: string, ahead = 0): void => {
    if (now() + ahead - start < PATIENCE_MILLISECONDS) return;
    stream.write(`${WIPE}${text} `);
    shown = true;
  };
  return {
    update: (done, total, failed = 0) => {
      count = `${what} ${bar(done / total)} ${done}/${total}${failed === 0 ? "" : `, ${failed} failed`}`;
      show(count);
    },
    wait: (milliseconds) => {
      show(`${count}, waiting ${Math.ceil(milliseconds / 1000)} s, Yahoo asked for it`, milliseconds);
    },
    say: (line) => {
      stream.write(`${shown ? WIPE : ""}${line}\n`);
      shown = false;
    },
    end: () => {
      if (shown) stream.write(WIPE);
    },
  };
}

function withoutCounter(stream: { write(text: string): unknown }): Progress {
  return { update: ignore, wait: ignore, say: (line) => void stream.write(`${line}\n`), end: ignore };
}

function ignore(): void {}

/** To the beginning of the line, and everything after it away. */
const WIPE = "\r\u001B[2K";

const BAR_WIDTH = 20;

/** @param share 0..1 */
function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
}
