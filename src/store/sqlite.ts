import type * as Sqlite from "node:sqlite";

/**
 * SQLite as it is built into Node, loaded when a store is opened and not before. Node 22 announces on loading it that it is
 * experimental; that is no news for a reader of warnings, and is the one thing kept back.
 */
export function loadSqlite(): typeof Sqlite {
  const original = Object.getOwnPropertyDescriptor(process, "emitWarning");
  const emit = process.emitWarning.bind(process);
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes("SQLite")) Reflect.apply(emit, undefined, [warning, ...rest]);
  };
  try {
    return process.getBuiltinModule("node:sqlite");
  } finally {
    if (original !== undefined) Object.defineProperty(process, "emitWarning", original);
  }
}
