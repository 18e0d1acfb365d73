/**
 * Numbers in [0, 1) that are the same on every machine: mulberry32 (Tommy Ettinger, 2017, public domain), a counter of 32
 * bits whose every value is scrambled. Good enough to draw days, quarters and invented prices, not for secrets.
 *
 * @param seed its lower 32 bits count
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A seed for one name, so that each has numbers of its own, whatever is drawn for others. 32-bit FNV-1a (Fowler, Noll
 * and Vo), begun at the seed.
 */
export function seedFor(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** About normal, mean 0, standard deviation 1: twelve uniform numbers less six. */
export function bell(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random();
  return sum;
}
