import type { Numbers } from "./numbers.ts";
import type { Say } from "./words.ts";

/**
 * Puts the numbers of one message into words.
 *
 * @param data the numbers that the message carries
 * @param numbers how the language writes them
 * @throws RangeError (from each method of the result) on a number that the message does not carry
 */
export function say(data: Readonly<Record<string, number>>, numbers: Numbers): Say {
  const value = (name: string): number => {
    const found = Object.hasOwn(data, name) ? data[name] : undefined;
    if (found === undefined) throw new RangeError(`the message carries no number "${name}"`);
    return found;
  };
  return {
    value,
    number: (name, digits = 1) => numbers.number(value(name), digits),
    price: (name) => numbers.price(value(name)),
    percent: (name, digits = 0) => numbers.percent(value(name), digits),
    signedPercent: (name, digits = 0) => numbers.signedPercent(value(name), digits),
    is: (name) => value(name) !== 0,
  };
}
