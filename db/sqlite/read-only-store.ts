import { openSigner } from "../files/signing-key";
import type { Store } from "../store";
import { readerOf } from "./readers-in-process";

/**
 * A read-only store on an SQLite file: not a byte of it is changed.
 * Errors: throws when the file does not exist or is not a database, and on every write.
 */
export function openReadOnlyStore(file: string): Store {
  const reader = readerOf(file);
  let turn: Promise<unknown> = Promise.resolve();
  const read: Store["seek"] = (work) => {
    const mine = turn.then(async () => {
      reader.connection.exec("BEGIN");
      reader.readMended();
      try {
        return await work(reader);
      } finally {
        reader.connection.exec("COMMIT");
      }
    });
    turn = mine.catch(() => undefined);
    return mine;
  };
  return {
    read,
    seek: read,
    write: refuseWrite,
    renewSearch: refuseWrite,
    signer: () => openSigner(file),
    changeMark: () => 0,
    condition: () => ({ status: "read-only", message: READ_ONLY }),
    keepsUp: () => false,
    turnReadOnly: () => undefined,
    async close() {
      await turn;
      reader.connection.close();
    },
  };
}

const READ_ONLY = "This desk is open read-only; nothing can be stored.";
const refuseWrite = () => Promise.reject(new Error(READ_ONLY));
