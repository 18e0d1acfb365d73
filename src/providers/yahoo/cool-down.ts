/** When Yahoo may be asked again: known to all symbols, because it is the address that Yahoo refuses, not the symbol. */
export interface CoolDown {
  /** Milliseconds until the next request; 0 when there may be one. */
  left(): number;
  /** Whether the rest of it is too long to be waited for. */
  isRefusal(): boolean;
  /** No request within that time. A shorter time than before changes nothing. */
  begin(milliseconds: number): void;
  /** The same, and nobody is to wait for the end. */
  refuse(milliseconds: number): void;
}

/** @param now milliseconds on any clock */
export function createCoolDown(now: () => number): CoolDown {
  let until = 0;
  let refusedUntil = 0;
  return {
    left: () => Math.max(0, until - now()),
    isRefusal: () => now() < refusedUntil,
    begin: (milliseconds) => {
      until = Math.max(until, now() + milliseconds);
    },
    refuse: (milliseconds) => {
      refusedUntil = Math.max(refusedUntil, now() + milliseconds);
      until = Math.max(until, refusedUntil);
    },
  };
}
