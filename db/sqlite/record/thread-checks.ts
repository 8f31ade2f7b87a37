import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { CHECKS_BESIDE, type CheckBeside, onReaderOfItsOwn } from "./checks-beside";

/** Does one check of the database that `workerData` names, and answers with what it came to. */
const { database, check } = workerData as { database: string; check: CheckBeside };
parentPort?.postMessage(
  await onReaderOfItsOwn<unknown>(database, (reader) => CHECKS_BESIDE[check](reader, () => turn())),
);
