import { expect } from "vitest";

/** Fails on a NaN or an infinity anywhere in plain data, and names its place. */
export function expectFinite(value: unknown, path = "result"): void {
  if (typeof value === "number") expect(Number.isFinite(value), `${path} is ${value}`).toBe(true);
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) expectFinite(member, `${path}.${key}`);
}
