import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidatesFor, type KnownNames } from "../../src/cli/completion/candidates.ts";
import { knownNames } from "../../src/cli/completion/known-names.ts";
import { replyTo } from "../../src/cli/completion/reply.ts";
import { commandTree } from "../../src/cli/completion/tree.ts";
import type { Session } from "../../src/cli/session.ts";
import { bareEnvironment, folderOf, froth, program } from "./run-froth.ts";

const home = folderOf({
  "froth.config.json": JSON.stringify({ profiles: { daily: {}, "$(touch owned)": {}, "a;b": {} } }),
  "precious.txt": "precious",
});
writeFileSync(join(home, "froth"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
chmodSync(join(home, "froth"), 0o755);
const environment = {
  ...bareEnvironment({ FROTH_NO_CONFIG: "", HOME: home, FROTH_HOME: home, TERM: "dumb" }),
  PATH: `${home}${delimiter}${process.env["PATH"] ?? ""}`,
};

const session: Session = { version: "test", now: new Date(0), end: () => undefined };
const tree = await commandTree(session);
const known: KnownNames = {
  ...knownNames(session),
  symbols: () => ["BLOW", "^GSPC"],
  profile: () => ["daily", "$(x)"],
};

async function candidates(line: string): Promise<string[]> {
  const words = line.split(" ");
  const reply = replyTo("bash", words.at(-1) ?? "", await candidatesFor(words, tree, known));
  return reply.split("\n").filter((text) => text !== "");
}

describe("what may stand next", () => {
  it.each([
    ["sca", ["scan"]],
    ["data pr", ["prune"]],
    ["scan --fail", ["--fail-on-new", "--fail-on"]],
    ["scan --fail-on e", ["elevated", "extreme"]],
    ["scan --fail-on=ex", ["extreme"]],
    ["scan --source demo --format j", ["json", "junit"]],
    ["scan -f j", ["json", "junit"]],
    ["scan --universe def", ["defensive"]],
    ["scan --output js", ["json="]],
    ["scan --profile ", ["daily"]],
    ["--profile d", ["daily"]],
    ["--profile daily exp", ["explain"]],
    ["scan --detectors run-up.r", ["run-up.rise="]],
    ["scan BL", ["BLOW"]],
    ["scan CALM ^", ["^GSPC"]],
    ["explain BL", ["BLOW"]],
    ["explain BLOW BL", []],
    ["detectors run", ["run-up"]],
    ["config data pu", ["pull"]],
    ["completion z", ["zsh"]],
    ["scan --store ", []],
    ["scan --nothing-like-it=", []],
    ["'; touch owned", []],
  ])("of %s", async (line, expected) => {
    expect((await candidates(line)).slice(0, 4)).toEqual(expected);
  });

  it("are the symbols of the store, where there is one", () => {
    const ask = () => froth(["completion", "bash", "--line=froth scan BL"], environment, home).stdout;
    expect(ask()).toBe("");
    froth(["data", "import", "fixtures/demo/BLOW.csv"], environment);
    expect(ask()).toBe("BLOW\n");
  });
});

const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

function run(shell: string, script: string): string {
  const options = shell === "fish" ? ["--no-config", "-c", script] : ["-c", script];
  return execFileSync(shell, options, { env: environment, cwd: home, encoding: "utf8", timeout: 30_000 });
}

describe("the script", () => {
  it.skipIf(!has("bash"))("of bash completes, and evaluates nothing that was typed (needs bash)", () => {
    const output = run(
      "bash",
      `source <(froth completion bash); source <(froth completion bash); complete -p froth
      go() { COMP_LINE="$1"; COMP_POINT=\${#1}; _froth froth; echo "<\${COMPREPLY[*]}>"; }
      go 'froth sca'; go 'froth scan --universe=mag7,de'; go 'froth scan --profile '
      go 'froth scan $(touch owned) > precious.txt --prof'`,
    );
    expect(output.split("\n")).toEqual([
      "complete -o default -F _froth froth",
      "<scan>",
      "<mag7,defensive>",
      "<daily>",
      "<--profile>",
      "",
    ]);
  });

  it.skipIf(!has("zsh"))("of zsh completes in a terminal (needs zsh)", () => {
    const output = run(
      "zsh",
      `zmodload zsh/zpty; zpty z zsh -f -i
      zpty -w z 'PROMPT=; autoload -Uz compinit; compinit -u -D; source <(froth completion zsh); echo REA""DY'
      zpty -r -m z log '*READY*'
      zpty -w -n z $'froth scan --universe=mag7,de\\t'; zpty -r -m z one '*mag7,defensive*'
      zpty -w -n z $'\\x15froth scan $(touch owned) --prof\\t'; zpty -r -m z two '*--profile*'
      print -r -- "$one" | grep -o 'mag7,defensive' | head -1; print -r -- "$two" | grep -o -- '--profile' | head -1
      zpty -d z`,
    );
    expect(output).toBe("mag7,defensive\n--profile\n");
  });

  it.skipIf(!has("fish"))("of fish completes, and names what each is for (needs fish)", () => {
    const output = run(
      "fish",
      `froth completion fish | source
      complete -C'froth sca'; complete -C'froth scan --universe=mag7,de'; complete -C'froth scan --profile '
      complete -C'froth scan --store preci'; complete -C'froth scan $(touch owned) --prof'`,
    );
    expect(output.split("\n")).toEqual([
      "scan\tprint the warning table of some symbols",
      "--universe=mag7,defensive",
      "daily",
      "precious.txt",
      "--profile\tadd the settings of a profile of that file",
      "",
    ]);
  });

  it("of none has run what was typed", () => {
    expect(readdirSync(home)).not.toContain("owned");
    expect(readdirSync(home)).toContain("precious.txt");
  });
});
