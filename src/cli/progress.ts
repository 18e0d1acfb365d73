/** Work shorter than this shows no progress line. */
const PATIENCE_MILLISECONDS = 400;

/** A counter on stderr, on one line that is wiped at the end; silent where stderr is not a terminal. */
export function progressLine(what: string): {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
} {
  const { stderr } = process;
  const start = performance.now();
  let shown = false;
  return {
    update: (done, total) => {
      if (!stderr.isTTY || performance.now() - start < PATIENCE_MILLISECONDS) return;
      stderr.write(`\r${what} ${done}/${total} `);
      shown = true;
    },
    end: () => {
      if (shown) stderr.write("\r\u001B[2K");
    },
  };
}
