import { dirname } from "node:path";
import { withoutHeads } from "@/domain/backup/backup-run";
import { readRuns } from "../../files/backups";
import { storeOutsideHeads } from "../../files/outside-heads";
import { withReader } from "../connection";
import { leadingTo } from "./head-check";
import { readNewestSeal } from "./sealer";

/**
 * Resets the outside heads of a database to the record of `sound`: notes its newest entry, and drops the heads of
 * backups that it does not lead to. Used when a backup is restored and when a person accepts a record.
 * Shape: `sound` is read at once; nothing is written until the returned function is called.
 */
export function headsReset(database: string, sound = database): () => void {
  const { newest, runs } = withReader(sound, (reader) => {
    const newest = readNewestSeal(reader);
    const all = readRuns(dirname(database));
    return { newest, runs: withoutHeads(all, newest ? leadingTo(reader) : () => false) };
  });
  return () => storeOutsideHeads(database, newest, runs);
}
