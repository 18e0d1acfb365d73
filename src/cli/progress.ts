/** Work shorter than this shows no progress line. */
const PATIENCE_MILLISECONDS = 400;

interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A counter on stderr, on one line that is wiped at the end; silent where stderr is not a terminal. */
export function progressLine(what: string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return silent;
  const start = performance.now();
  let shown = false;
  return {
    update: (done, total) => {
      if (performance.now() - start < PATIENCE_MILLISECONDS) return;
      stderr.write(`\r${what} ${bar(done / total)} ${done}/${total} `);
      shown = true;
    },
    end: () => {
      if (shown) stderr.write("\r\u001B[2K");
    },
  };
}

const BAR_WIDTH = 20;

/** @param share 0..1 */
function bar(share: number): string {
  const full = Math.round(share * BAR_WIDTH);
  return "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
}

const silent: Progress = { update: () => undefined, end: () => undefined };
