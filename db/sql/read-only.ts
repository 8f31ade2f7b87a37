import type { Signer } from "@/domain/snapshot/signature";
import { ALONE, type Readers, type Store } from "../store";

const READ_ONLY = "This desk is open read-only; nothing can be stored.";
const refuseWrite = () => Promise.reject(new Error(READ_ONLY));

/** A store that only reads, on whatever engine. Errors: throws on every write. */
export const readOnlyStore = ({ read, seek, close }: Readers, signer: () => Signer): Store => ({
  read,
  seek,
  write: refuseWrite,
  settled: async () => {},
  renewSearch: refuseWrite,
  measureTables: refuseWrite,
  signer,
  changeMark: () => 0,
  condition: () => ({ status: "read-only", message: READ_ONLY }),
  keepsUp: () => false,
  servers: ALONE,
  turnReadOnly: () => undefined,
  close,
});
