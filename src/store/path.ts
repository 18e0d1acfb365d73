import { homedir } from "node:os";
import { join } from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the bar store lies unless the user names another file: `FROTH_HOME`, else the folder that the system keeps data of
 * programs in (`XDG_DATA_HOME` on any system that sets it).
 *
 * @param environment `process.env`
 * @param platform `process.platform`
 */
export function defaultStorePath(environment: Environment, platform: NodeJS.Platform, home = homedir()): string {
  return join(dataFolder(environment, platform, home), "bars.sqlite");
}

function dataFolder(environment: Environment, platform: NodeJS.Platform, home: string): string {
  const own = given(environment["FROTH_HOME"]);
  if (own !== undefined) return own;
  const xdg = given(environment["XDG_DATA_HOME"]);
  if (xdg !== undefined) return join(xdg, "froth");
  if (platform === "darwin") return join(home, "Library", "Application Support", "froth");
  if (platform === "win32") return join(given(environment["LOCALAPPDATA"]) ?? join(home, "AppData", "Local"), "froth");
  return join(home, ".local", "share", "froth");
}

/** An empty variable counts as none, as the XDG specification has it. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value === "" ? undefined : value;
}
