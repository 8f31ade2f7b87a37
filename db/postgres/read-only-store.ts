import { openSigner } from "../files/signing-key";
import type { Store } from "../store";
import { connect, type Place } from "./connection";
import { openReaders } from "./reader-pool";

const READ_ONLY = "This desk is open read-only; nothing can be stored.";
const refuseWrite = () => Promise.reject(new Error(READ_ONLY));

/** A read-only store on a database. Shape: `keysBeside` as for `openPostgresStore`. */
export function openReadOnlyStore(place: Place, keysBeside: string): Store {
  const readers = openReaders(place, connect);
  return {
    read: readers.read,
    seek: readers.seek,
    write: refuseWrite,
    renewSearch: refuseWrite,
    signer: () => openSigner(keysBeside),
    changeMark: () => 0,
    condition: () => ({ status: "read-only", message: READ_ONLY }),
    keepsUp: () => false,
    turnReadOnly: () => undefined,
    close: readers.close,
  };
}
