const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const NULLS: ReadonlySet<string> = new Set(["", "null", "nan", "n/a", "na", "none", "-"]);

const ZERO = 48;
/** A decimal point, as `digitOf` gives it. */
const POINT = 46 ^ ZERO;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** So many digits fit a 32-bit integer, whose arithmetic is several times faster than that of doubles. */
const SHORT_DIGITS = 9;
/** No program writes a double with more characters than this without an exponent; a longer run of digits is looked at slowly. */
const LONGEST_PLAIN_NUMBER = 40;

/** Makes one character of each byte, so that indices stay the same. */
const oneByteDecoder = new TextDecoder("latin1");

/** Every power of ten that a double holds exactly. */
const POWERS_OF_TEN = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const FIRST_INEXACT_INTEGER = 2 ** 53;

/** Whether a cell says that there is no value: empty, `null`, `NaN`, `N/A` and their like. */
export function isNullCell(text: string): boolean {
  return NULLS.has(text) || NULLS.has(text.toLowerCase());
}

/** The finite number that a cell holds in decimal notation, or `undefined`: hex, `1_000`, `Infinity` and `=1+1` are text. */
export function parseNumber(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** The bytes that numbers are read from. */
export interface NumberSource {
  readonly bytes: Uint8Array;
  /** The bytes as characters, one each, from the first number on that needs them. */
  characters: string | undefined;
}

/**
 * Reads digits with an optional fraction straight from the bytes at `start` into `column[row]`. Returns the index of the
 * byte that ends the cell, or -1 where the cell is anything else, to be read by the slow path.
 *
 * Below 2^53 the digits are an exact integer and up to 10^22 so is the divisor: IEEE 754 then rounds their quotient
 * correctly, to the same bits that `Number(text)` gives (Clinger, "How to read floating point numbers accurately", 1990).
 */
export function readNumber(
  source: NumberSource,
  start: number,
  delimiter: number,
  column: Float64Array,
  row: number,
): number {
  const { bytes } = source;
  let mantissa = 0;
  let end = start;
  let digit = digitOf(bytes, end);
  while (digit <= 9) {
    mantissa = (Math.imul(mantissa, 10) + digit) | 0;
    digit = digitOf(bytes, ++end);
  }
  const whole = end - start;
  const point = end;
  if (digit === POINT) {
    digit = digitOf(bytes, ++end);
    while (digit <= 9) {
      mantissa = (Math.imul(mantissa, 10) + digit) | 0;
      digit = digitOf(bytes, ++end);
    }
  }
  if (!isEnd(digit, delimiter) || whole === 0) return -1;
  const decimals = Math.max(0, end - point - 1);
  if (whole + decimals <= SHORT_DIGITS) {
    column[row] = quotient(mantissa, decimals);
    return end;
  }
  return longNumber(source, start, end, decimals, column, row);
}

/** The digit that a byte stands for; more than 9 where it stands for none. */
function digitOf(bytes: Uint8Array, index: number): number {
  return (bytes[index] ?? LINE_FEED) ^ ZERO;
}

function isEnd(digit: number, delimiter: number): boolean {
  const byte = digit ^ ZERO;
  return byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
}

function quotient(mantissa: number, decimals: number): number {
  return decimals === 0 ? mantissa : mantissa / (POWERS_OF_TEN[decimals] ?? 1);
}

/** As `readNumber`, of a cell that is known to hold nothing but digits and perhaps a point. */
function longNumber(
  source: NumberSource,
  start: number,
  end: number,
  decimals: number,
  column: Float64Array,
  row: number,
): number {
  if (end - start > LONGEST_PLAIN_NUMBER) return -1;
  let mantissa = 0;
  for (let index = start; index < end; index++) {
    const digit = digitOf(source.bytes, index);
    if (digit <= 9) mantissa = mantissa * 10 + digit;
  }
  const isExact = mantissa < FIRST_INEXACT_INTEGER && decimals < POWERS_OF_TEN.length;
  column[row] = isExact ? quotient(mantissa, decimals) : numberFromText(source, start, end);
  return end;
}

function numberFromText(source: NumberSource, start: number, end: number): number {
  source.characters ??= oneByteDecoder.decode(source.bytes);
  return Number(source.characters.slice(start, end));
}
