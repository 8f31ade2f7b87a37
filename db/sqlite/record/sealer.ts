import type { RecordHead } from "@/domain/record/verdict";
import { type Connection, withReader } from "../connection";

/** Whether a version that seals its record has migrated a database. */
export const hasSealsTable = (connection: Connection): boolean =>
  connection.prepare("select 1 from sqlite_master where type = 'table' and name = 'seals'").get() !==
  undefined;

/** Whether a database was ever opened by a version that seals its record. */
export const knowsSeals = (database: string): boolean => withReader(database, hasSealsTable);

/** The newest seal in a database; null where it has none, as before there were seals. */
export const readNewestSeal = (connection: Connection): RecordHead | null =>
  hasSealsTable(connection)
    ? (connection
        .prepare<[], RecordHead>(
          "select revision, seal, key_fingerprint as keyFingerprint from seals order by revision desc limit 1",
        )
        .get() ?? null)
    : null;

/** Which key made the newest seal in a database; null where it has none. */
export const sealerOf = (database: string): string | null =>
  withReader(database, readNewestSeal)?.keyFingerprint ?? null;
