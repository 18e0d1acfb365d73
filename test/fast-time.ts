/**
 * Loaded into a spawned program before its own code: waits pass 50 times as fast, by the clock as well, and with
 * FAST_TIMEOUTS=1 the patience with a silent server ends 20 times as early. So the program that ships needs no switch for
 * its tests.
 */
const WAITS = 50;
const TIMEOUTS = process.env["FAST_TIMEOUTS"] === "1" ? 20 : 1;

/** Shorter waits, and those that hand values on, are none of froth's but of Node's network code, which keeps its time. */
const SHORTEST_WAIT = 500;

const { setTimeout: originalSetTimeout } = globalThis;
const originalTimeout = AbortSignal.timeout.bind(AbortSignal);
const originalNow = Date.now.bind(Date);
let skipped = 0;

globalThis.setTimeout = Object.assign((callback: () => void, milliseconds = 0, ...values: []) => {
  if (milliseconds < SHORTEST_WAIT || values.length > 0) return originalSetTimeout(callback, milliseconds, ...values);
  return originalSetTimeout(() => {
    skipped += milliseconds - milliseconds / WAITS;
    callback();
  }, milliseconds / WAITS);
}, originalSetTimeout);
AbortSignal.timeout = (milliseconds) => originalTimeout(Math.ceil(milliseconds / TIMEOUTS));
Date.now = () => originalNow() + skipped;
