import SqliteDatabase from "better-sqlite3";
import type { Servers } from "../store";
import { type Connection, isBusy } from "./connection";
import { failureOf } from "./failure";

type ImportTurn = Pick<Servers, "storesImports" | "leaveImports">;

/**
 * Whose turn it is to store imports, of all processes that have the desk of a file open: an open transaction on a file of
 * its own, which the operating system ends with its process.
 */
export function importTurnOf(lockFile: string): ImportTurn {
  let held: Connection | undefined;
  return {
    storesImports() {
      if (held) return true;
      let connection: Connection | undefined;
      try {
        connection = new SqliteDatabase(lockFile, { timeout: 0 });
        connection.exec("BEGIN EXCLUSIVE");
        held = connection;
        return true;
      } catch (error) {
        connection?.close();
        if (isBusy(error)) return false;
        // Where no lock can be written, no row of an import can either, and storing it says why.
        const failure = failureOf(error, lockFile);
        if (failure === "full" || failure === "unwritable") return true;
        throw error;
      }
    },
    leaveImports() {
      held?.close();
      held = undefined;
    },
  };
}
