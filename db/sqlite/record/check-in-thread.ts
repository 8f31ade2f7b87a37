import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { checkInBackground, onReaderOfItsOwn } from "./background-check";

const { database, isPrivate }: { database: string; isPrivate: boolean } = workerData;

/** Checks the database that `workerData` names, and answers with what it came to. */
parentPort?.postMessage(
  await onReaderOfItsOwn(database, (reader) => checkInBackground(reader, isPrivate, () => turn())),
);
