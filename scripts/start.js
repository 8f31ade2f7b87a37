import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULTS } from "../domain/setting-defaults.js";
import { LOOPBACK } from "./server/request-guard.js";
import { LOG_LEVELS, openLog } from "./server/server-log.js";

const HELP = `Serves the desk of a data folder, which is created on the first start.

  npm start                 the example desk of January 2020, when there is none yet
  npm start -- --empty      a desk on real time with the five categories and no history, when there is none yet

Environment:
  HOST                      address to listen on: ${DEFAULTS.HOST}
  PORT                      port to listen on: ${DEFAULTS.PORT}; 0 for any that is free
  WATCHFLOOR_DATA           folder of the desk: ${DEFAULTS.WATCHFLOOR_DATA}
  WATCHFLOOR_TRUST_NETWORK  1 to listen on an address that other machines reach
  WATCHFLOOR_UPLOAD_MB      largest file that may be sent on the import page: ${DEFAULTS.WATCHFLOOR_UPLOAD_MB}
  WATCHFLOOR_BACKUP_AT      time of the nightly backup, in UTC: ${DEFAULTS.WATCHFLOOR_BACKUP_AT}
  WATCHFLOOR_BACKUPS        how many backups are kept: ${DEFAULTS.WATCHFLOOR_BACKUPS}; 0 makes none by itself
  WATCHFLOOR_RESERVE_MB     what a backup or a file that is sent has to leave free, in MB: ${DEFAULTS.WATCHFLOOR_RESERVE_MB}
  WATCHFLOOR_NAMES          host names, separated by commas, under which people reach this server
  WATCHFLOOR_LOG            what the server writes to standard error, in lines of JSON: ${DEFAULTS.WATCHFLOOR_LOG};
                            ${LOG_LEVELS.join(", ")}`;

/** The command was used wrongly: reported in one sentence, without a stack. */
class WrongUse extends Error {}

/** Settings that are safe to serve with. Errors: throws WrongUse. */
function settingsOf(args, env) {
  const { empty } = optionsOf(args);
  const trustsNetwork = env.WATCHFLOOR_TRUST_NETWORK === "1";
  refuseWrongBackups(env);
  return {
    isEmpty: empty === true,
    host: hostOf(env.HOST || DEFAULTS.HOST, trustsNetwork),
    port: portOf(env.PORT || DEFAULTS.PORT),
    folder: folderOf(env.WATCHFLOOR_DATA || DEFAULTS.WATCHFLOOR_DATA),
    level: levelOf(env.WATCHFLOOR_LOG || DEFAULTS.WATCHFLOOR_LOG),
    owner: {
      trustsNetwork,
      names: namesOf(env.WATCHFLOOR_NAMES || ""),
      uploadMb: uploadMbOf(env.WATCHFLOOR_UPLOAD_MB || DEFAULTS.WATCHFLOOR_UPLOAD_MB),
    },
  };
}

function optionsOf(args) {
  try {
    return parseArgs({ args, options: { empty: { type: "boolean" } }, strict: true }).values;
  } catch (error) {
    throw new WrongUse(`${error.message}\n\n${HELP}`);
  }
}

function hostOf(host, trustsNetwork) {
  const plain = host.replace(/^\[(.*)\]$/, "$1");
  if (LOOPBACK.test(plain) || trustsNetwork) return plain;
  throw new WrongUse(
    `HOST=${host} would let other machines in, and Watchfloor has no accounts yet: whoever reaches it can read and change the desk. If everybody on that network may, set WATCHFLOOR_TRUST_NETWORK=1. Otherwise leave HOST out.`,
  );
}

function portOf(port) {
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new WrongUse(`PORT=${port} is not a valid port: give a whole number from 0 to 65535.`);
}

function uploadMbOf(megabytes) {
  if (/^[1-9]\d{0,4}$/.test(megabytes)) return Number(megabytes);
  throw new WrongUse(
    `WATCHFLOOR_UPLOAD_MB=${megabytes} is not a valid size: give whole megabytes from 1 to 99999.`,
  );
}

/**
 * The program reads these itself (app/_upkeep/nightly-backup.ts); invalid values are refused before anything is opened.
 */
function refuseWrongBackups(env) {
  const { WATCHFLOOR_BACKUP_AT: at, WATCHFLOOR_BACKUPS: count, WATCHFLOOR_RESERVE_MB: reserveMb } = env;
  if (at && !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    throw new WrongUse(`WATCHFLOOR_BACKUP_AT=${at} is not a time of day: give UTC, such as 02:30.`);
  if (count && !/^\d{1,4}$/.test(count))
    throw new WrongUse(`WATCHFLOOR_BACKUPS=${count} is not a number of backups: give 0 to 9999.`);
  if (reserveMb && !/^\d{1,8}$/.test(reserveMb))
    throw new WrongUse(`WATCHFLOOR_RESERVE_MB=${reserveMb} is not a size: give whole megabytes.`);
}

function levelOf(level) {
  if (LOG_LEVELS.includes(level)) return level;
  throw new WrongUse(`WATCHFLOOR_LOG=${level} is not a log level: give one of ${LOG_LEVELS.join(", ")}.`);
}

function folderOf(folder) {
  const path = resolve(folder);
  if (!existsSync(path) || statSync(path).isDirectory()) return path;
  throw new WrongUse(
    `WATCHFLOOR_DATA=${folder} is a file. Give a folder; it is created when it is not there.`,
  );
}

const namesOf = (list) =>
  list
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");

/** What to do about an expected error; undefined for a bug. */
function wordsOf(error, { host, port }) {
  if (error?.code === "EADDRINUSE")
    return `Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`;
  if (error?.code === "EACCES")
    return `Port ${port} may not be used by you. Choose one above 1023: PORT=3000 npm start`;
  if (error?.code === "EADDRNOTAVAIL") return `This machine has no address ${host}.`;
  return undefined;
}

async function start(settings, log) {
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  process.env.WATCHFLOOR_DATA = settings.folder;
  process.env.WATCHFLOOR_EMPTY = settings.isEmpty ? "1" : "";
  const [{ serve }, { reportToSystemd }] = await Promise.all([
    import("./server/serve.js"),
    import("./server/watchdog.js"),
  ]);
  process.on("uncaughtExceptionMonitor", (err) => log.fatal({ err }, "the server broke"));
  const { host, port, folder, owner } = settings;
  const address = await serve({ host, port, folder, owner, log, base: process.env.WATCHFLOOR_BASE ?? "" });
  log.info({ address }, "started");
  const leave = reportToSystemd(address);
  process.once("SIGTERM", leave);
  tellParent(address);
  console.log(`Watchfloor is at ${address}\nThe desk is in ${settings.folder}. Press Ctrl+C to stop.`);
}

/** The desk of an exercise is served for another server, and ends with it (scripts/server/exercise-desks.js). */
function tellParent(address) {
  if (!process.send) return;
  process.send({ address });
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}

if (process.argv.slice(2).includes("--help")) {
  console.log(HELP);
} else {
  try {
    const settings = settingsOf(process.argv.slice(2), process.env);
    const log = openLog(settings.level);
    await start(settings, log).catch((err) => {
      const words = wordsOf(err, settings);
      process.stderr.write(`${words ?? err?.stack ?? String(err)}\n`);
      log.fatal(words ? { code: err.code } : { err }, "the server could not start");
      process.exit(1);
    });
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
