import { InvalidArgumentError, Option } from "commander";
import type { Format } from "./formats.ts";

/** A file that a report is written to, in one of the formats of its command. */
export interface Output<F extends string = Format> {
  readonly format: F;
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

const scanFormats = Object.keys(formatNames).filter(isFormat);

/** @param formats those of the command; without them those of a scan */
export function formatOption(formats: readonly string[] = scanFormats): Option {
  return new Option("-f, --format <format>", "how to print").choices(formats).default("table");
}

/** @param formats those of the command; without them those of a scan */
export function outputOption(formats: readonly string[] = scanFormats): Option {
  return new Option("-o, --output <format=path>", "write it to a file too (may be repeated)").argParser(
    (text: string, before: readonly Output<string>[] | undefined) => [...(before ?? []), parseOutput(text, formats)],
  );
}

/** `json=out/report.json` as what it asks for. */
export function parseOutput<F extends string>(text: string, formats: readonly F[]): Output<F> {
  const [name = ""] = text.split("=", 1);
  const path = text.slice(name.length + 1);
  const format = formats.find((known) => known === name);
  if (format === undefined) throw new InvalidArgumentError(`Formats are ${formats.join(", ")}.`);
  if (path === "-") throw new InvalidArgumentError(`To print it, use --format ${format}.`);
  if (path === "") throw new InvalidArgumentError(`Name the file, as in ${format}=report.${format}.`);
  return { format, path };
}

export function isFormat(text: string): text is Format {
  return Object.hasOwn(formatNames, text);
}
