import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  parseSync,
  type Program,
  type PropertyKey,
  type Statement,
  type TSInterfaceDeclaration,
  type TSMethodSignature,
  type TSSignature,
  type TSTupleType,
  type TSType,
  type TSTypeAliasDeclaration,
  type TSTypeReference,
} from "oxc-parser";

/** What a value of the locale may be, as its type says. */
export type Shape =
  | { readonly kind: "text" | "number" | "flag" | "nothing" }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "either"; readonly of: readonly Shape[] }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "tuple"; readonly of: readonly Shape[] }
  /** Any keys. */
  | { readonly kind: "record"; readonly of: Shape }
  | { readonly kind: "fields"; readonly name: string; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly kind: "call"; readonly parameters: readonly Parameter[]; readonly result: Shape };

export interface Parameter {
  readonly name: string;
  readonly shape: Shape;
}

type Declaration = TSInterfaceDeclaration | TSTypeAliasDeclaration;
/** Types by name. One that stands in several files, such as `Words`, means the same in each. */
type Scope = ReadonlyMap<string, Declaration>;
type Bindings = ReadonlyMap<string, Shape>;

const folder = fileURLToPath(new URL("../../src/locale/", import.meta.url));

/** The shape of the interface of that name in src/locale, read from its source: every word that there is, and no list of them. */
export function shapeOf(name: string): Shape {
  const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
  const scope = new Map(
    files.flatMap((file) =>
      declarationsOf(parseSync(file, readFileSync(`${folder}${file}`, "utf8"), { preserveParens: false }).program),
    ),
  );
  return named(name, [], scope, new Map());
}

function declarationsOf({ body }: Program): [string, Declaration][] {
  return body.flatMap((statement): [string, Declaration][] => {
    const declared = declarationIn(statement);
    return declared === null ? [] : [[declared.id.name, declared]];
  });
}

function declarationIn(statement: Statement): Declaration | null {
  const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  const isType = declared?.type === "TSInterfaceDeclaration" || declared?.type === "TSTypeAliasDeclaration";
  return isType ? declared : null;
}

function named(name: string, given: readonly Shape[], scope: Scope, bindings: Bindings): Shape {
  const bound = bindings.get(name) ?? builtIn(name, given);
  if (bound !== undefined) return bound;
  const declared = scope.get(name);
  if (declared === undefined) throw new Error(`no type ${name} in src/locale`);
  const inner = new Map(
    (declared.typeParameters?.params ?? []).flatMap((parameter, index): [string, Shape][] => {
      const shape = given[index];
      return shape === undefined ? [] : [[parameter.name.name, shape]];
    }),
  );
  return declared.type === "TSTypeAliasDeclaration"
    ? shape(declared.typeAnnotation, scope, inner)
    : fieldsOf(name, declared.body.body, scope, inner, inherited(declared, scope));
}

/** The fields of what an interface extends. */
function inherited(declared: TSInterfaceDeclaration, scope: Scope): [string, Shape][] {
  return declared.extends.flatMap(({ expression }) => {
    if (expression.type !== "Identifier") throw new Error(`${declared.id.name} extends a ${expression.type}`);
    const base = named(expression.name, [], scope, new Map());
    return base.kind === "fields" ? [...base.fields] : [];
  });
}

function builtIn(name: string, [first, second]: readonly Shape[]): Shape | undefined {
  if (name === "Readonly") return first;
  if (name !== "Record" || first === undefined || second === undefined) return undefined;
  const keys = literalsOf(first);
  if (keys === null) return { kind: "record", of: second };
  return { kind: "fields", name, fields: new Map(keys.map((key) => [key, second])) };
}

/** The texts of a union of literals; `null` where any text will do. */
function literalsOf(of: Shape): string[] | null {
  if (of.kind === "literal") return [of.value];
  if (of.kind !== "either") return null;
  const parts = of.of.map(literalsOf);
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

const keywords: Readonly<Partial<Record<TSType["type"], Shape>>> = {
  TSStringKeyword: { kind: "text" },
  TSNumberKeyword: { kind: "number" },
  TSBooleanKeyword: { kind: "flag" },
  TSNullKeyword: { kind: "nothing" },
  TSUndefinedKeyword: { kind: "nothing" },
};

function shape(type: TSType, scope: Scope, bindings: Bindings): Shape {
  const keyword = keywords[type.type];
  if (keyword !== undefined) return keyword;
  if (type.type === "TSTypeOperator") return shape(type.typeAnnotation, scope, bindings);
  if (type.type === "TSLiteralType")
    return { kind: "literal", value: "value" in type.literal ? String(type.literal.value) : "" };
  if (type.type === "TSUnionType")
    return { kind: "either", of: type.types.map((part) => shape(part, scope, bindings)) };
  if (type.type === "TSArrayType") return { kind: "list", of: shape(type.elementType, scope, bindings) };
  if (type.type === "TSTupleType") return tuple(type.elementTypes, scope, bindings);
  return composite(type, scope, bindings);
}

function composite(type: TSType, scope: Scope, bindings: Bindings): Shape {
  if (type.type === "TSTypeLiteral") return fieldsOf("", type.members, scope, bindings);
  if (type.type === "TSFunctionType") return call(type.params, type.returnType, scope, bindings);
  if (type.type === "TSTypeReference") return reference(type, scope, bindings);
  throw new Error(`a type of the locale is written with ${type.type}, which this test does not read yet`);
}

function tuple(elements: TSTupleType["elementTypes"], scope: Scope, bindings: Bindings): Shape {
  const of = elements.map((element) => {
    const type = element.type === "TSNamedTupleMember" ? element.elementType : element;
    if (type.type === "TSRestType" || type.type === "TSOptionalType") throw new Error(`a tuple with a ${type.type}`);
    return shape(type, scope, bindings);
  });
  return { kind: "tuple", of };
}

function reference({ typeName, typeArguments }: TSTypeReference, scope: Scope, bindings: Bindings): Shape {
  if (typeName.type !== "Identifier") throw new Error("a type of the locale comes from a namespace");
  const given = (typeArguments?.params ?? []).map((argument) => shape(argument, scope, bindings));
  return named(typeName.name, given, scope, bindings);
}

function fieldsOf(
  name: string,
  members: readonly TSSignature[],
  scope: Scope,
  bindings: Bindings,
  base: readonly [string, Shape][] = [],
): Shape {
  const fields = members.map((member): [string, Shape] => {
    if (member.type === "TSPropertySignature" && member.typeAnnotation) {
      return [keyOf(member.key), shape(member.typeAnnotation.typeAnnotation, scope, bindings)];
    }
    if (member.type !== "TSMethodSignature") throw new Error(`${name} has a ${member.type}`);
    return [keyOf(member.key), call(member.params, member.returnType, scope, bindings)];
  });
  return { kind: "fields", name, fields: new Map([...base, ...fields]) };
}

function keyOf(key: PropertyKey): string {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "";
}

function call(
  given: TSMethodSignature["params"],
  returned: TSMethodSignature["returnType"],
  scope: Scope,
  bindings: Bindings,
): Shape {
  if (!returned) throw new Error("a function without a result");
  const parameters = given.map((parameter) => {
    if (parameter.type !== "Identifier" || !parameter.typeAnnotation) throw new Error("a parameter without a type");
    return { name: parameter.name, shape: shape(parameter.typeAnnotation.typeAnnotation, scope, bindings) };
  });
  return { kind: "call", parameters, result: shape(returned.typeAnnotation, scope, bindings) };
}
