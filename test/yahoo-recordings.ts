import { existsSync, readFileSync } from "node:fs";
import type { Reply } from "./loopback-yahoo.ts";
import { hasShared, sharedPath } from "./shared.ts";

/** An answer of Yahoo's as it was once recorded. */
export interface Recording {
  readonly ["_source"]: { readonly recorded: string };
  readonly request: { readonly url: string };
  readonly response: { readonly status: number; readonly body: unknown };
}

const pathOf = (name: string): string => sharedPath(`yahoo-recordings/${name}.json`);

export function isRecorded(name: string): boolean {
  return hasShared && existsSync(pathOf(name));
}

export function recordingOf(name: string): Recording {
  const recording: Recording = JSON.parse(readFileSync(pathOf(name), "utf8"));
  return recording;
}

/** The same answer from the stand-in, compressed as Yahoo sends it. */
export function replyOf({ response: { status, body } }: Recording): Reply {
  return { status, body: JSON.stringify(body), gzip: true };
}
