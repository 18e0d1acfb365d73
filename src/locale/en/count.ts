import { numbersOf } from "../numbers.ts";

export const numbers = numbersOf("en");

/** `1 bar`, `2,032 bars`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${numbers.number(amount)} ${amount === 1 ? one : many}`;
}
