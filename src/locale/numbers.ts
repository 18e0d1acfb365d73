/** Numbers as one language writes them. A value that is not a number is written as a dash. */
export interface Numbers {
  /** `2,032`, `1.15` (digits = 2). */
  number(value: number, digits?: number): string;
  /**
   * A price with the digits that prices of its size carry: `306.42`, `0.0412`, `104,250`.
   *
   * @param like a price whose digits are wanted instead, for a difference of prices or a column of them
   */
  price(value: number, like?: number): string;
  /** 46.2 -> `46 %`. */
  percent(value: number, digits?: number): string;
  /** 46.2 -> `+46 %`, -7.1 -> `−7 %`, 0.2 -> `0 %`. */
  signedPercent(value: number, digits?: number): string;
}

/** Stands for a number that does not exist. */
export const noNumber = "–";

const MINUS = "\u2212";

/** What a language writes between thousands, before the digits of a fraction, and before the sign of per cent. */
const separators = {
  en: { thousands: ",", fraction: ".", percent: " " },
  fr: { thousands: "\u202F", fraction: ",", percent: "\u00A0" },
} as const;

/**
 * The numbers of a language, rounded and grouped as `Intl.NumberFormat` does it, but without one: the first that a
 * process makes takes longer than all the rest of a table.
 *
 * @param tag BCP 47 language tag
 */
export function numbersOf(tag: keyof typeof separators): Numbers {
  const { thousands, fraction, percent: beforePercent } = separators[tag];
  const write = (value: number, digits: number, plus = ""): string => {
    if (!Number.isFinite(value)) return noNumber;
    const text = digitsOf(Math.abs(value), digits).padStart(digits + 1, "0");
    const whole = text.slice(0, text.length - digits).replaceAll(THOUSANDS, thousands);
    return signOf(value, text, plus) + whole + (digits === 0 ? "" : fraction + text.slice(-digits));
  };
  const percent = (value: number, digits: number, plus = ""): string => {
    const text = write(value, digits, plus);
    return text === noNumber ? text : `${text}${beforePercent}%`;
  };
  return {
    number: (value, digits = 0) => write(value, digits),
    price: (value, like = value) => write(value, priceDigits(Math.abs(value), Math.abs(like))),
    percent: (value, digits = 0) => percent(value, digits),
    signedPercent: (value, digits = 0) => percent(value, digits, "+"),
  };
}

/** Every place before a group of three digits, but for the beginning. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/**
 * The digits of a size, those after the point included, without the point. They are cut as text, and a half is rounded up as
 * it is written: 1.005 is a half, which its binary value is not.
 */
function digitsOf(size: number, digits: number): string {
  const [mantissa = "", exponent = ""] = size.toExponential().split("e");
  const written = mantissa.replace(".", "");
  const kept = Number(exponent) + digits + 1;
  if (kept >= written.length) return written.padEnd(kept, "0");
  if (kept < 0) return "0";
  return String(BigInt(written.slice(0, kept)) + (written.charAt(kept) >= "5" ? 1n : 0n));
}

/** No sign before a zero. */
function signOf(value: number, text: string, plus: string): string {
  if (/^0+$/.test(text)) return "";
  return value < 0 ? MINUS : plus;
}

const SIGNIFICANT = 3;

/** Digits after the point: two, none where they do not count, more where two would say nothing. */
function priceDigits(size: number, like: number): number {
  if (like >= 100_000) return 0;
  if (like >= 1 || like === 0) return 2;
  return like >= 0.01 ? 4 : significantDigits(size);
}

/** Digits after the point with which a size shows three significant ones. */
function significantDigits(size: number): number {
  const [, exponent = ""] = size.toExponential(SIGNIFICANT - 1).split("e");
  return Math.max(0, SIGNIFICANT - 1 - Number(exponent));
}
