import { type ParseArgsConfig, parseArgs } from "node:util";
import { DatabaseRefused, StoreRefused } from "@/db/store";
import { DEFAULTS } from "@/domain/setting-defaults";

/** A command was called with wrong arguments. */
export class WrongUse extends Error {}

/** A failure that is no bug: shown without its stack. */
export class Failed extends Error {}

export const EXIT = { done: 0, failed: 1, wrongUse: 2 } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

type Command<O extends Options> = {
  /** Printed for --help, and after wrong use. */
  help: string;
  options: O;
  /** Names of the required arguments, in order; or "any". */
  positionals: readonly string[] | "any";
  run(values: Parsed<O>["values"], positionals: string[]): Promise<void>;
};

/**
 * Runs a command and sets the exit code: 0 done, 1 failed, 2 wrong use.
 * Shape: messages go to standard error; a command writes its result to standard output itself. A command that has
 *        reported its own failure sets the exit code and returns.
 */
export async function runCommand<O extends Options>(command: Command<O>): Promise<void> {
  if (process.argv.slice(2).includes("--help")) {
    process.stdout.write(`${command.help}\n`);
    return;
  }
  try {
    const { values, positionals } = argumentsOf(command);
    await command.run(values, positionals);
    process.exitCode ??= EXIT.done;
  } catch (error) {
    say(messageOf(error));
    if (error instanceof WrongUse) say(`\n${command.help}`);
    process.exitCode = error instanceof WrongUse ? EXIT.wrongUse : EXIT.failed;
  }
}

function argumentsOf<O extends Options>(command: Command<O>): Parsed<O> {
  const parsed = parsedOrWrong(command);
  if (command.positionals === "any") return parsed;
  const [expected, given] = [command.positionals.length, parsed.positionals.length];
  if (given > expected)
    throw new WrongUse(`Unexpected argument: ${parsed.positionals.slice(expected).join(" ")}`);
  if (given < expected) throw new WrongUse(`Missing: ${command.positionals.slice(given).join(" ")}`);
  return parsed;
}

function parsedOrWrong<O extends Options>({ options }: Command<O>): Parsed<O> {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(". To specify");
    throw new WrongUse(reason);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected = [WrongUse, Failed, DatabaseRefused, StoreRefused].some((kind) => error instanceof kind);
  return isExpected || "code" in error ? error.message : (error.stack ?? error.message);
}

export const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

export const DATA_FOLDER_HELP = `  WATCHFLOOR_DATA           folder of the desk: ${DEFAULTS.WATCHFLOOR_DATA}`;

const LINE_EVERY_MS = 5_000;
const TERMINAL_EVERY_MS = 100;

/**
 * Shows progress: one line that is rewritten on a terminal, a line every few seconds elsewhere.
 * Shape: call the returned function with words such as `40 %`, as often as you like, and once without any at the end.
 */
export function progressOf(what: string): (now?: string) => void {
  const stream = process.stderr;
  const every = stream.isTTY ? TERMINAL_EVERY_MS : LINE_EVERY_MS;
  let shownAt = performance.now();
  let isShown = false;
  return (now) => {
    if (now === undefined) {
      if (isShown && stream.isTTY) stream.write("\r\x1b[K");
      return;
    }
    if (performance.now() - shownAt < every) return;
    shownAt = performance.now();
    isShown = true;
    stream.write(stream.isTTY ? `\r\x1b[K${what}: ${now}` : `${what}: ${now}\n`);
  };
}

export const percentOf = (share: number): string => `${Math.floor(share * 100)} %`;
