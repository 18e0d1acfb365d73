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

/**
 * The numbers of a language. Formatters are slow to make, so each is made once and kept.
 *
 * @param tag BCP 47 language tag, `en`
 */
export function numbersOf(tag: string): Numbers {
  const formatters = new Map<string, Intl.NumberFormat>();
  const write = (value: number, digits: string, signDisplay: Sign): string => {
    if (!Number.isFinite(value)) return noNumber;
    const key = digits + signDisplay;
    const formatter = formatters.get(key) ?? new Intl.NumberFormat(tag, { ...digitOptions(digits), signDisplay });
    formatters.set(key, formatter);
    return formatter.format(value).replace("-", MINUS);
  };
  const percent = (value: number, digits: number, signDisplay: Sign): string => {
    const text = write(value, `.${digits}`, signDisplay);
    return text === noNumber ? text : `${text} %`;
  };
  return {
    number: (value, digits = 0) => write(value, `.${digits}`, "negative"),
    price: (value, like = value) => write(value, priceDigits(Math.abs(like)), "negative"),
    percent: (value, digits = 0) => percent(value, digits, "negative"),
    signedPercent: (value, digits = 0) => percent(value, digits, "exceptZero"),
  };
}

/** `negative`: no sign before a zero. */
type Sign = "negative" | "exceptZero";

/** `.2`: two digits after the point; `3`: three significant digits. */
function digitOptions(digits: string): Intl.NumberFormatOptions {
  const amount = Number(digits.replace(".", ""));
  return digits.startsWith(".")
    ? { minimumFractionDigits: amount, maximumFractionDigits: amount }
    : { minimumSignificantDigits: amount, maximumSignificantDigits: amount };
}

function priceDigits(size: number): string {
  if (size >= 100_000) return ".0";
  if (size >= 1 || size === 0) return ".2";
  return size >= 0.01 ? ".4" : "3";
}
