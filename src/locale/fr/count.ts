import { numbersOf } from "../numbers.ts";

export const numbers = numbersOf("fr");

/** `0 barre`, `1 barre`, `2 032 barres`: the plural begins at two. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${numbers.number(amount)} ${plural(amount, one, many)}`;
}

/** The form of a word that goes with an amount. */
export function plural(amount: number, one: string, many = `${one}s`): string {
  return Math.abs(amount) < 2 ? one : many;
}
