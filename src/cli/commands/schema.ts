import { schemaOf, type SchemaName } from "../../report/schema/index.ts";

/** Prints the JSON Schema of an output. */
export function runSchema(name: SchemaName): void {
  process.stdout.write(`${JSON.stringify(schemaOf(name), null, 2)}\n`);
}
