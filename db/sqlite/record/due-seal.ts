import { existsSync } from "node:fs";
import { readNotedHead } from "../../files/record-head";
import { keyFileOf } from "../../files/record-key";
import type { SealedBecause } from "../../logs/record-log";
import type { Connection } from "../connection";
import { hasSealsTable } from "./sealer";

/**
 * Why a record that a migration just gave its seals is sealed, by the number that SQLite keeps for a program's own use.
 * Source: https://sqlite.org/pragma.html#pragma_user_version, which a transaction takes back with the rest.
 */
const DUE: Readonly<Record<number, SealedBecause>> = { 1: "first", 2: "sealsLost" };
const NOT_DUE = 0;

/**
 * Does a migration, and notes in the same transaction that the first seal is due when there are seals only since then:
 * a start that was killed before it sealed anything has lost no key.
 * Shape: a desk that has a key had seals, which this database is without.
 */
export function notingDueSeal(connection: Connection, migrate: () => void): void {
  const isOld = !hasSealsTable(connection) && connection.prepare("select 1 from sqlite_master").get();
  migrate();
  if (!isOld || !hasSealsTable(connection)) return;
  const hasKey = existsSync(/* turbopackIgnore: true */ keyFileOf(connection.name));
  connection.pragma(`user_version = ${hasKey ? 2 : 1}`);
}

/**
 * Why entries have no seals of the present key: a migration brought the seals, or what sealed them is lost.
 * Shape: a record that is noted beside its database was sealed before, whatever the database says of itself.
 */
export function readWhyUnsealed(connection: Connection): SealedBecause {
  const due = DUE[Number(connection.pragma("user_version", { simple: true }))] ?? "keyLost";
  return due === "first" && readNotedHead(connection.name) !== "missing" ? "sealsLost" : due;
}

/** Within the transaction that sealed the record. */
export const noteSealed = (connection: Connection): void => {
  connection.pragma(`user_version = ${NOT_DUE}`);
};
