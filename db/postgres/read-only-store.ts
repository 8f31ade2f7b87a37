import { openSigner } from "../files/signing-key";
import { readOnlyStore } from "../sql/read-only";
import type { Store } from "../store";
import { connect, type Place } from "./connection";
import { openReaders } from "./reader-pool";

/** A read-only store on a database. Shape: `keysBeside` as for `openPostgresStore`. */
export const openReadOnlyStore = (place: Place, keysBeside: string): Store =>
  readOnlyStore(openReaders(place, connect), () => openSigner(keysBeside));
