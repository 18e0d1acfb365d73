import type { Environment } from "../config/environment.ts";
import { FrothError } from "../errors.ts";

const PROXY_VARIABLES = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/**
 * Sends the requests of this process through the proxy that HTTPS_PROXY and HTTP_PROXY name, but for the hosts in NO_PROXY.
 * Node does so by itself only with NODE_USE_ENV_PROXY=1; before 24.14 nothing else makes it.
 *
 * @throws FrothError `usage` where a variable is not the address of a proxy; it may hold a password, so it is not quoted
 */
export function useProxyOf(environment: Environment): void {
  const named = PROXY_VARIABLES.filter((name) => (environment[name] ?? "") !== "");
  const [first] = named;
  if (first === undefined || environment["NODE_USE_ENV_PROXY"] === "1") return;
  const odd = named.find((name) => !isProxy(environment[name] ?? ""));
  if (odd !== undefined) {
    throw new FrothError("usage", `${odd} is not the address of a proxy`, {
      remedy: "give one such as http://proxy.example:3128, or unset it",
    });
  }
  const http: Partial<typeof import("node:http")> = process.getBuiltinModule("node:http");
  http.setGlobalProxyFromEnv?.({ ...environment });
}

function isProxy(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? "");
}
