import { Command, CommanderError, Option } from "commander";
import { createCommands } from "./commands.ts";
import type { ConfigOptions } from "./configure.ts";
import { ExitCode } from "./exit-code.ts";
import type { Session } from "./session.ts";

/**
 * Parses the command line and runs the command.
 *
 * @returns the exit code
 */
export async function run(argv: readonly string[], version: string): Promise<ExitCode> {
  let ended: ExitCode = ExitCode.ran;
  const session: Session = {
    version,
    now: new Date(),
    end: (code) => {
      ended = code;
    },
  };
  const program = await createProgram(session, argv);
  let configFile: string | undefined;
  program.hook("preAction", async (_, command) => {
    const { configure } = await import("./configure.ts");
    configFile = await configure(program.opts<ConfigOptions>(), command, session);
  });
  try {
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync(argv);
    return ended;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.ran : ExitCode.usage;
    const { reportFault } = await import("./fault.ts");
    return reportFault(error, configFile);
  }
}

async function createProgram(session: Session, argv: readonly string[]): Promise<Command> {
  const program = new Command("froth")
    .description("Is this rally running out of breath, and how often has such a warning been right?")
    .version(session.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(true)
    .showHelpAfterError("(froth --help lists commands and options)")
    .addHelpText("after", examples);
  addConfigOptions(program).exitOverride();
  for (const command of await createCommands(session, argv)) {
    adopt(program, command);
    program.addCommand(command);
  }
  return program;
}

/** What every command has: where its settings come from. */
export function addConfigOptions(program: Command): Command {
  return program
    .option("--config <path>", "read the settings of this file (default: froth.config.*, here or above)")
    .option("--no-config", "read no configuration file")
    .option("--profile <name>", "add the settings of a profile of that file");
}

/** Gives a command, and those below it, the settings of the program. */
function adopt(parent: Command, command: Command): void {
  command.copyInheritedSettings(parent).exitOverride();
  if (command.commands.length === 0) addNegations(command);
  for (const child of command.commands) adopt(command, child);
}

/** What a file can switch on the command line can switch off: `--no-offline`. Not shown, for few ever need it. */
function addNegations(command: Command): void {
  for (const option of command.options.filter((each) => each.isBoolean())) {
    const name = option.name();
    if (command.options.some(({ long }) => long === `--no-${name}`)) continue;
    command.addOption(new Option(`--no-${name}`, `not --${name}`).hideHelp());
  }
}

const examples = `
Examples:
  froth scan --source demo                 the bundled demo market, no network
  froth scan NVDA GOOGL META SMCI          fetch daily bars from Yahoo and warn
  froth scan --source csv:prices           every SYMBOL.csv of a folder
  froth explain GOOGL                      the evidence behind the warnings of one symbol
  froth data list                          what the bar store holds
  froth study --source csv:prices          what followed the signals of every rule in bars of your own
  froth detectors blow-off-top             what a detector looks for and what it is worth
  froth verify --source demo               does any detector look ahead?

Exit codes: 0 ran; 1 --fail-on or --fail-on-new reached, or verify or replay found a difference; 2 usage; 3 a symbol has no
usable data; 4 a report, an alert or a ledger not delivered; 70 a bug of ours; 130 interrupted.`;
