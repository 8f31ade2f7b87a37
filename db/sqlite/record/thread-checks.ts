import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { checkBeside, onReaderOfItsOwn } from "./checks-beside";

/** Checks the database that `workerData` names, and answers with what it came to. */
parentPort?.postMessage(
  await onReaderOfItsOwn(String(workerData), (reader) => checkBeside(reader, () => turn())),
);
