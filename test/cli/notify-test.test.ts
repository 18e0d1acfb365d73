import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAlertServer, type AlertServer } from "./alert-server.ts";
import { fastTime, folderOf, frothAsync } from "./run-froth.ts";

const SECRET = "s3cr3t-T0ken";

let server: AlertServer;
beforeAll(async () => {
  server = await startAlertServer();
});
afterAll(() => server.close());

/** Runs, and sees to it that nothing secret is printed. */
async function run(arguments_: readonly string[], more: Record<string, string> = {}) {
  const address = `http://127.0.0.1:${server.port}/services/T0/B0/${SECRET}`;
  const outcome = await frothAsync(arguments_, { FROTH_SLACK_URL: address, FROTH_SLACK_URL_DESK: address, ...more });
  expect(outcome.stdout + outcome.stderr).not.toContain(SECRET);
  return outcome;
}

describe("froth notify test", () => {
  it("sends one message and says what came of it", async () => {
    server.answerWith(429, 200);
    expect(await run(["notify", "test", "slack"], fastTime)).toEqual({
      code: 0,
      stdout: "slack: accepted at attempt 2\n",
      stderr: "",
    });
    expect(JSON.parse(server.accepted[0] ?? "").text).toMatch(/^froth: test message\nAlerts to this channel arrive/);
    server.answerWith(403);
    const refused = await run(["notify", "test", "slack=desk"]);
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 4, stdout: "" });
    expect(refused.stderr).toMatch(/^froth: slack=desk: access refused \(403\)/);
  });

  it("says how to get the package for mail where it is not there", async () => {
    const hook = folderOf({
      "hook.mjs": `import { registerHooks } from "node:module";
        registerHooks({ resolve: (name, context, next) => {
          if (name !== "nodemailer") return next(name, context);
          throw Object.assign(new Error("none"), { code: "ERR_MODULE_NOT_FOUND" });
        } });`,
    });
    const { code, stderr } = await run(["notify", "test", "email"], {
      NODE_OPTIONS: `--import=${join(hook, "hook.mjs")}`,
      FROTH_SMTP_URL: `smtp://me:${SECRET}@127.0.0.1:9`,
      FROTH_MAIL_FROM: "a@example.com",
      FROTH_MAIL_TO: "b@example.com",
    });
    expect(code).toBe(4);
    expect(stderr).toBe(
      "froth: email: mail needs the package nodemailer, which is not installed – npm install nodemailer@10, with --global if froth is installed so\n",
    );
  });
});
