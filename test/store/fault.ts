import { FrothError } from "../../src/errors.ts";

/** The `FrothError` that some work throws; fails where it throws another, or none. */
export function faultIn(work: () => unknown): FrothError {
  try {
    work();
  } catch (error) {
    if (error instanceof FrothError) return error;
    throw error;
  }
  throw new Error("no fault");
}
