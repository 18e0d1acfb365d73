import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { schemaOf, type SchemaName } from "../../src/report/schema/index.ts";

/** A validator of the schema as it is printed. */
export function validatorOf(name: SchemaName): ValidateFunction {
  return new Ajv2020({ strict: true, allErrors: false }).compile(JSON.parse(JSON.stringify(schemaOf(name))));
}

/** One that forbids keys which the schema does not name, so that the schema cannot lag behind the output. */
export function strictValidatorOf(name: SchemaName): ValidateFunction {
  return new Ajv2020({ strict: true }).compile(closed(JSON.parse(JSON.stringify(schemaOf(name)))));
}

function closed(schema: unknown): Record<string, unknown> {
  if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => [key, deeper(value)]);
  const isObject = "properties" in schema && "required" in schema;
  return Object.fromEntries(isObject ? [...entries, ["additionalProperties", false]] : entries);
}

function deeper(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deeper);
  return typeof value === "object" && value !== null ? closed(value) : value;
}
