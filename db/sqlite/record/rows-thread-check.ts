import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { openReader } from "../connection";
import { checkRows } from "./rows-check";

/** Checks the rows of the database that `workerData` names, and answers with the verdict. */
const reader = openReader(String(workerData));
try {
  reader.exec("BEGIN");
  parentPort?.postMessage(await checkRows(reader, () => turn()));
} finally {
  reader.close();
}
