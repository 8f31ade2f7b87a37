import { openSigner } from "../files/signing-key";
import { inTurns } from "../sql/in-turn";
import { readOnlyStore } from "../sql/read-only";
import type { Store } from "../store";
import { readerOf } from "./readers-in-process";

/**
 * A read-only store on an SQLite file: not a byte of it is changed.
 * Errors: throws when the file does not exist or is not a database, and on every write.
 */
export function openReadOnlyStore(file: string): Store {
  const reader = readerOf(file);
  const turns = inTurns();
  const read: Store["seek"] = (work) =>
    turns.run(async () => {
      reader.connection.exec("BEGIN");
      reader.readMended();
      try {
        return await work(reader);
      } finally {
        reader.connection.exec("COMMIT");
      }
    });
  const close = async () => {
    await turns.ended();
    reader.connection.close();
  };
  return readOnlyStore({ read, seek: read, close }, () => openSigner(file));
}
