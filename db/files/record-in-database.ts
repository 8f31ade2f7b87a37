import { inOrder, type RecordVerdict } from "@/domain/record/verdict";
import { writeArchive } from "../postgres/archive";
import { connect, type Place } from "../postgres/connection";
import { checkSchema } from "../postgres/schema-check";
import { differingIndexes } from "../postgres/search-index";
import { removeDatabase } from "../sqlite/copy-file";
import { filesOf } from "./data-folder";
import { outsideHeadsIn } from "./external-record-heads";
import { verifyRecord } from "./record";
import { keyFileOf } from "./record-key";

/**
 * Checks the record of a desk in a database, whose keys are in `folder`: the record itself in a copy, as that of a backup,
 * and tables, triggers and search where they are.
 * Cost: the disk that the copy takes, while it is checked.
 */
export async function verifyRecordIn(
  place: Place,
  folder: string,
  keyFile = keyFileOf(filesOf(folder).database),
  onProgress?: (share: number) => void,
): Promise<RecordVerdict> {
  const { database } = filesOf(folder);
  const copy = `${database}.verifying-${process.pid}`;
  removeDatabase(copy);
  try {
    // Read before the copy is made, so that the copy holds at least as much.
    const outside = outsideHeadsIn(database);
    await writeArchive(place, copy, onProgress);
    const verdict = await verifyRecord(copy, { keyFile, outside });
    const beside = await checkBeside(place);
    return {
      ...verdict,
      findings: inOrder([...verdict.findings, ...beside]),
      findingCount: verdict.findingCount + beside.length,
    };
  } finally {
    removeDatabase(copy);
  }
}

async function checkBeside(place: Place): Promise<RecordVerdict["findings"]> {
  const connection = await connect(place);
  try {
    const differing = await differingIndexes(connection);
    return [
      ...(await checkSchema(connection)),
      ...differing.map((index) => ({
        revision: null,
        message: `${index} differs from the rows that it finds. Fix it: npm run rebuild.`,
      })),
    ];
  } finally {
    await connection.close();
  }
}
