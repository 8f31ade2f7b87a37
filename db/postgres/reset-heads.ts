import { dirname } from "node:path";
import { withoutHeads } from "@/domain/backup/backup-run";
import type { RecordHead } from "@/domain/record/verdict";
import { readRuns } from "../files/backups";
import { storeOutsideHeads } from "../files/outside-heads";
import { connected, type Place } from "./connection";
import { leadsTo, readNewestHead } from "./head-note";

/** Resets the outside heads beside `database` to the record in a place, as db/sqlite/record/reset-heads.ts does. */
export const resetHeads = (place: Place, database: string): Promise<void> =>
  connected(place, async (connection) => {
    const runs = readRuns(dirname(database));
    const kept = new Set<RecordHead>();
    for (const { record } of runs)
      if (record?.head && (await leadsTo(connection, record.head))) kept.add(record.head);
    storeOutsideHeads(
      database,
      await readNewestHead(connection),
      withoutHeads(runs, (head) => kept.has(head)),
    );
  });
