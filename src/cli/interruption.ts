/**
 * Runs work that Ctrl-C stops instead of killing the program, so that what was done until then can be shown. A second
 * Ctrl-C kills as usual, and so does one after the work.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", stop);
  }
}
