/** A JSON Schema, draft 2020-12, as plain data. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: "string" };
export const number: Schema = { type: "number" };
export const yesOrNo: Schema = { type: "boolean" };
export const nothing: Schema = { type: "null" };
export const count: Schema = { type: "integer", minimum: 0 };
export const share: Schema = { type: "number", minimum: 0, maximum: 1 };
export const date: Schema = { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
export const hash: Schema = { type: "string", pattern: "^[0-9a-f]{64}$" };

/** One of some texts, given as the keys of a record, so that the compiler sees when one is missing. */
export function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): Schema {
  return { enum: Object.keys(names) };
}

export function exactly(value: string | number): Schema {
  return { const: value };
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, nothing] };
}

export function listOf(items: Schema): Schema {
  return { type: "array", items };
}

export const noItems: Schema = { type: "array", maxItems: 0 };

/** Names that are not known beforehand, each with the same kind of value. */
export function mapOf(values: Schema): Schema {
  return { type: "object", additionalProperties: values };
}

/** An object that has all of these keys. It may have others: new ones come without a new version of the format. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return { type: "object", properties, required: Object.keys(properties).filter((name) => !optional.includes(name)) };
}

/** Points to a definition of the same document. */
export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}
