import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { filesOf, hasContent } from "@/db/files/data-folder";
import { verifyRecord } from "@/db/files/record";
import { keyFileOf } from "@/db/files/record-key";
import { verdictWordsOf } from "@/domain/record/verdict";
import { dateTimeGroupOf } from "@/domain/time/time";
import { dataFolder, Failed, runCommand, say } from "./command-line";

const HELP = `Checks that the record is as it was sealed: every entry of the watch log, and every row that it wrote. Names what was
changed, taken out, put in, swapped or cut off. Works while the server runs, and on backups.

  npm run verify                     the desk
  npm run verify -- FILE             a backup
  npm run verify -- FILE --key KEY   a backup of another desk, with the key of that desk

  --json      the verdict as JSON, on standard output

Ends with 0 when the record is as it was sealed, with 1 when it is not or cannot be checked.

Environment:
  WATCHFLOOR_DATA           folder of the desk: ./data`;

await runCommand({
  help: HELP,
  options: { key: { type: "string" }, json: { type: "boolean" } },
  positionals: "any",
  async run({ key, json = false }, [file]) {
    const { database } = filesOf(dataFolder());
    const checked = file === undefined ? database : resolve(file);
    if (!hasContent(checked)) throw new Failed(`There is no desk at ${checked}.`);
    const keyFile = key === undefined ? keyFileNear(checked, database) : resolve(key);
    const verdict = await verifyRecord(checked, {
      keyFile,
      ...(checked === database ? {} : { notedHead: null }),
    });
    if (json) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
    say(verdictWordsOf(verdict));
    for (const { message } of verdict.findings.slice(1)) say(`  ${message}`);
    const { sealedFrom, head, findingCount } = verdict;
    if (sealedFrom && sealedFrom.revision > 1)
      say(
        `Seals of single entries begin at entry ${sealedFrom.revision} (${dateTimeGroupOf(sealedFrom.recordedAt)}); what stood before is as it was then.`,
      );
    if (head) say(`Newest entry ${head.revision}, seal ${head.seal}, key ${head.keyFingerprint}.`);
    if (findingCount > 0) process.exitCode = 1;
  },
});

/** The key of the desk, for its own backups too; the one beside a file where this machine has no desk. */
const keyFileNear = (file: string, database: string): string =>
  existsSync(keyFileOf(database)) ? keyFileOf(database) : keyFileOf(file);
