import { InvalidArgumentError, Option } from "commander";
import type { Format } from "./formats.ts";

/** A file that a report is written to. */
export interface Output {
  readonly format: Format;
  readonly path: string;
}

/** Spelled out here, so that help need not load the renderers. */
const formatNames: Readonly<Record<Format, true>> = {
  table: true,
  json: true,
  ndjson: true,
  csv: true,
  markdown: true,
  junit: true,
  github: true,
  prometheus: true,
  html: true,
};

export function formatOption(): Option {
  return new Option("-f, --format <format>", "how to print").choices(Object.keys(formatNames)).default("table");
}

export function outputOption(): Option {
  return new Option("-o, --output <format=path>", "write it to a file too (may be repeated)").argParser(
    (text: string, before: readonly Output[] | undefined) => [...(before ?? []), parseOutput(text)],
  );
}

/** `json=out/report.json` as what it asks for. */
export function parseOutput(text: string): Output {
  const [format = ""] = text.split("=", 1);
  const path = text.slice(format.length + 1);
  if (!isFormat(format)) throw new InvalidArgumentError(`Formats are ${Object.keys(formatNames).join(", ")}.`);
  if (path === "-") throw new InvalidArgumentError(`To print it, use --format ${format}.`);
  if (path === "") throw new InvalidArgumentError(`Name the file, as in ${format}=report.${format}.`);
  return { format, path };
}

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formatNames, text);
}
