import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startAlertServer, type AlertServer } from "./alert-server.ts";
import { bareEnvironment, fastTime, folderOf, froth, frothAsync, program } from "./run-froth.ts";

const SECRET = "s3cr3t-T0ken";
const demo = ["scan", "--source", "demo"];

let server: AlertServer;
let home = "";
let environment: Record<string, string> = {};
let printed = "";
beforeAll(async () => {
  server = await startAlertServer();
  printed = froth(demo).stdout;
});
afterAll(() => server.close());
beforeEach(() => {
  home = folderOf({});
  environment = {
    FROTH_HOME: home,
    FROTH_SLACK_URL: `http://127.0.0.1:${server.port}/services/T0/B0/${SECRET}`,
    FROTH_WEBHOOK_URL: `http://127.0.0.1:${server.port}/hook?key=${SECRET}`,
    FROTH_WEBHOOK_TOKEN: SECRET,
  };
  server.accepted.length = 0;
  server.answerWith(200);
});

/** Runs, and sees to it that nothing secret is printed. */
async function run(arguments_: readonly string[], more: Record<string, string> = {}) {
  const outcome = await frothAsync(arguments_, { ...environment, ...more });
  expect(outcome.stdout + outcome.stderr).not.toContain(SECRET);
  return outcome;
}

describe("froth scan --notify", () => {
  it("tells each channel once, with the report as it was and no word more", async () => {
    const scan = [...demo, "--notify", "slack", "--notify", "webhook", "--notify", "slack"];
    expect(await run(scan)).toEqual({ code: 0, stdout: printed, stderr: "" });
    expect(server.accepted).toHaveLength(2);
    expect(await run(scan)).toEqual({ code: 0, stdout: printed, stderr: "" });
    expect(server.accepted).toHaveLength(2);
    const letters: { text: string; symbols?: object[] }[] = server.accepted.map((body) => JSON.parse(body));
    const data = letters.find(({ symbols }) => symbols !== undefined);
    expect(data).toMatchObject({ schemaVersion: 1, kind: "alerts", urgency: 5 });
    expect(data?.symbols).toMatchObject([
      { symbol: "BLOW", level: "extreme", warnings: [{ rule: "key-reversal-extended", record: { survives: true } }] },
      { symbol: "RUSH", level: "elevated", warnings: [{ rule: "run-up-50", record: { survives: true } }] },
    ]);
  });

  it("sends once though two scans run at the same time", async () => {
    const both = await Promise.all([1, 2].map(() => run([...demo, "--notify", "slack"])));
    expect(both.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      [1, 2].map(() => ({ code: 0, stdout: printed })),
    );
    expect(server.accepted).toHaveLength(1);
  });

  it("loses neither the report nor the alert where the channel refuses it", async () => {
    server.answerWith(404);
    const path = join(home, "report.json");
    const refused = await run([...demo, "--notify", "slack", "--output", `json=${path}`]);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 4, stdout: printed });
    expect(existsSync(path)).toBe(true);
    expect(refused.stderr).toMatch(
      /^froth: alert not sent to slack: no such address \(404\): .*\*\*\*.*; it is kept for the next run – check FROTH_SLACK_URL\n$/,
    );
    server.answerWith(200);
    expect((await run([...demo, "--notify", "slack"])).code).toBe(0);
    expect(server.accepted).toHaveLength(1);
  });

  it("is patient, within bounds", async () => {
    server.answerWith(500);
    const before = server.attempts();
    const { code, stderr } = await run([...demo, "--notify", "webhook"], fastTime);
    expect({ code, attempts: server.attempts() - before }).toEqual({ code: 4, attempts: 4 });
    expect(stderr).toMatch(/out of order \(500\).*tried 4 times/);
  });

  it("stops at Ctrl-C with the report printed, and keeps the alert", async () => {
    server.answerWith("silent");
    const before = server.attempts();
    const child = spawn(process.execPath, [program, ...demo, "--notify", "slack"], {
      env: bareEnvironment(environment),
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    while (server.attempts() === before) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGINT");
    expect(await once(child, "close")).toEqual([130, null]);
    expect(stdout).toBe(printed);
    server.answerWith(200);
    await run([...demo, "--notify", "slack"]);
    expect(server.accepted).toHaveLength(1);
  });

  it("shows with --notify-preview what it would send, and neither sends nor remembers it", async () => {
    const { code, stdout, stderr } = await run([...demo, "--notify", "slack", "--notify-preview"]);
    expect({ code, stdout, accepted: server.accepted }).toEqual({ code: 0, stdout: printed, accepted: [] });
    await run([...demo, "--notify", "slack"]);
    expect(stderr).toBe(`froth: slack would be told:\n${JSON.parse(server.accepted[0] ?? "").text}\n`);
    expect((await run([...demo, "--notify", "slack", "--notify-preview"])).stderr).toBe("froth: slack: nothing new\n");
  });

  it("sets a template, in the reader's language", async () => {
    const template = join(folderOf({ "t.txt": "{{symbol}} {{close}}: {{warning}}, {{record}}\n" }), "t.txt");
    await run([...demo, "--notify", "slack", "--notify-template", template, "--lang", "fr"]);
    expect(JSON.parse(server.accepted[0] ?? "").text).toMatch(
      /^froth .*\u202F: BLOW [^]*\n\nRUSH 53.76: .*, lift 1.15/,
    );
  });

  it("goes through the proxy of the environment", async () => {
    const tunnels: string[] = [];
    const proxy = createServer().on("connect", ({ url = "" }, client) => {
      tunnels.push(url);
      const through = connect(server.port, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        through.pipe(client).pipe(through);
      });
      for (const socket of [client, through]) socket.on("error", () => through.destroy());
    });
    await new Promise<void>((resolve) => void proxy.listen(0, "127.0.0.1", resolve));
    const address = proxy.address();
    const HTTP_PROXY = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    expect((await run([...demo, "--notify", "slack"], { HTTP_PROXY })).code).toBe(0);
    expect(tunnels).toEqual([`127.0.0.1:${server.port}`]);
    proxy.close();
    proxy.closeAllConnections();
  });
});

describe("what is wrong with --notify", () => {
  it("is said before anything is read, and no secret with it", async () => {
    const address = `slack=https://hooks.slack.com/services/${SECRET}`;
    const { code, stdout, stderr } = await run([...demo, "--notify", address]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/put them into FROTH_SLACK_URL\n$/);
  });

  it("is said after the report where it is the store", async () => {
    const { code, stdout, stderr } = await run([...demo, "--notify", "slack", "--store", folderOf({})]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: printed });
    expect(stderr).toMatch(/^froth: no alert sent, for what was told before is not known: .*folder/);
    expect(server.accepted).toEqual([]);
  });
});

describe("a command", () => {
  const taker = `let t = ""; process.stdin.on("data", (b) => (t += b)).on("end", () =>
    require("node:fs").writeFileSync(process.argv[2], JSON.stringify({ letter: JSON.parse(t), env: process.env })))`;

  it("gets the letter as JSON, and none of what gives access to other channels", async () => {
    const folder = folderOf({ "take it.cjs": taker });
    const path = join(folder, "taken; rm -rf $HOME.json");
    const command = `command="${process.execPath}" '${join(folder, "take it.cjs")}' "${path}"`;
    expect((await run([...demo, "--notify", command], { FROTH_SLACK_URL_DESK: SECRET })).stderr).toBe("");
    const { letter, env } = JSON.parse(readFileSync(path, "utf8"));
    expect(letter).toMatchObject({ kind: "alerts", symbols: [{ symbol: "BLOW" }, { symbol: "RUSH" }] });
    expect(JSON.stringify(env)).not.toContain(SECRET);
  });
});
