import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FrothError } from "../../src/errors.ts";
import { useProxyOf } from "../../src/cli/proxy.ts";
import { startLoopbackYahoo, type LoopbackYahoo } from "../loopback-yahoo.ts";
import { calmWeek, chartBody } from "../yahoo-chart.ts";
import { fastTime, frothAsync } from "./run-froth.ts";

/** A proxy that opens tunnels on this machine, and writes down where to. */
const tunnels: string[] = [];
const proxy = createServer().on("connect", ({ url = "" }, client) => {
  tunnels.push(url);
  const server = connect(Number(url.split(":").at(-1)), "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    server.pipe(client).pipe(server);
  });
  server.on("error", () => client.destroy());
  client.on("error", () => server.destroy());
});

let yahoo: LoopbackYahoo;
let proxyUrl = "";
beforeAll(async () => {
  yahoo = await startLoopbackYahoo(() => ({ body: chartBody(calmWeek) }));
  await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
  const address = proxy.address();
  proxyUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
beforeEach(() => {
  tunnels.length = 0;
});
afterAll(async () => {
  proxy.close();
  proxy.closeAllConnections();
  await yahoo.close();
});

const scan = (environment: Readonly<Record<string, string>>) =>
  frothAsync(["scan", "TEST", "--format", "json"], { ...fastTime, FROTH_YAHOO_URL: yahoo.url, ...environment });

describe("a proxy in the environment", () => {
  it("is gone through", async () => {
    const { code, stderr } = await scan({ HTTP_PROXY: proxyUrl });
    expect({ code, stderr, tunnels }).toEqual({ code: 0, stderr: "", tunnels: [new URL(yahoo.url).host] });
  });

  it("is gone through by HTTPS_PROXY, as for Yahoo itself, with a password that is never shown", async () => {
    // The server behind the tunnel speaks no TLS, so that this ends in a fault.
    const secure = yahoo.url.replace("http:", "https:");
    const withPassword = proxyUrl.replace("//", "//me:s3cret@");
    const { code, stdout, stderr } = await scan({ HTTPS_PROXY: withPassword, FROTH_YAHOO_URL: secure });
    expect(tunnels).toEqual(Array.from({ length: 4 }, () => new URL(yahoo.url).host));
    expect(code).toBe(3);
    expect(stdout).toContain("Yahoo cannot be reached");
    expect(stdout + stderr).not.toContain("s3cret");
  });

  it("is passed by for the hosts of NO_PROXY", async () => {
    const { code, stderr } = await scan({ HTTP_PROXY: proxyUrl, NO_PROXY: "127.0.0.1" });
    expect({ code, stderr, tunnels }).toEqual({ code: 0, stderr: "", tunnels: [] });
  });

  it("that is not there makes Yahoo unreachable, and the message says what to set", async () => {
    const gone = await startLoopbackYahoo(() => ({}));
    await gone.close();
    const { code, stdout, stderr } = await scan({ HTTP_PROXY: gone.url });
    expect({ code, stderr }).toEqual({ code: 3, stderr: "" });
    expect(stdout).toMatch(/Yahoo cannot be reached.*asked 4 times – .*HTTPS_PROXY/);
  });

  it.each(["me:s3cret@proxy:3128", "socks5://me:s3cret@proxy:1080", "s3cret"])("may not be %j", (text) => {
    for (const name of ["HTTPS_PROXY", "http_proxy"]) {
      const use = () => useProxyOf({ [name]: text });
      expect(use).toThrow(FrothError);
      expect(use).toThrow(name);
      expect(use).not.toThrow("s3cret");
    }
  });

  it("leaves the command line's other sources alone", async () => {
    const { code, stderr } = await frothAsync(["scan", "CALM", "--source", "demo"], { HTTPS_PROXY: "nonsense" });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});
