import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { chosenHome, verifyFile } from "@/db/chosen-home";
import { pruneHistory } from "@/db/commands/prune-history";
import { actingAs } from "@/db/desk";
import { filesOf } from "@/db/files/data-folder";
import { keyFileOf } from "@/db/files/record-key";
import type { Home } from "@/db/home";
import { countOf } from "@/domain/count-words";
import { ACCEPT_RECORD, verdictWordsOf } from "@/domain/record/verdict";
import { INSTANT_FORMS, parseInstant } from "@/domain/time/instant-text";
import { dateTimeGroupOf } from "@/domain/time/time";
import { DATA_FOLDER_HELP, Failed, percentOf, progressOf, runCommand, say, WrongUse } from "./command-line";

const HELP = `Removes old history from the desk, after writing all of it to a verified archive. Stop the server
before, unless the desk is in a database of its own. What holds at the cut-off stays, with the 91 days before it that boards look back on, and so do all definitions,
snapshots and hand-overs. Earlier times are refused from then on.

  npm run prune -- --before TIME --archive FILE --reason TEXT [--actor NAME]

  --before TIME     the cut-off, such as 010000ZJAN20 or 2020-01-01: history is complete from then on
  --archive FILE    where the archive goes; it must not exist yet. It is a backup: npm run restore reads it
  --reason TEXT     why; it is kept with the cut-off
  --actor NAME      who does it: Command line

Environment:
${DATA_FOLDER_HELP}`;

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** A record that is altered or not vouched for is not pruned: the evidence would go with the history. */
async function refuseForged(archive: string, home: Home): Promise<void> {
  const verdict = await verifyFile(archive, {
    keyFile: keyFileOf(filesOf(home.folder).database),
    outside: home.outsideHeads(),
  });
  if (verdict.findingCount === 0 && !verdict.unvouched) return;
  throw new Failed(
    `${verdictWordsOf(verdict)} Nothing was removed; the archive is kept as evidence. Look into it, then accept the record: ${ACCEPT_RECORD}`,
  );
}

await runCommand({
  help: HELP,
  options: {
    before: { type: "string" },
    archive: { type: "string" },
    reason: { type: "string" },
    actor: { type: "string" },
  },
  positionals: [],
  async run({ before, archive, reason, actor = "Command line" }) {
    if (!before || !archive || !reason) throw new WrongUse("Missing: --before, --archive and --reason");
    const cutAt = parseInstant(before);
    if (cutAt === undefined) throw new WrongUse(`--before must be ${INSTANT_FORMS}`);
    const home = chosenHome();
    const release = home.holdToPrune();
    try {
      const progress = progressOf("Writing the archive");
      const { file } = await home.backUp(archive, (share) => progress(percentOf(share)));
      progress();
      await refuseForged(file, home);
      say(`Wrote and verified ${file}. Removing what was before ${dateTimeGroupOf(cutAt)} …`);
      const desk = await home.open();
      const draft = { cutAt, reason, archiveName: basename(file), archiveDigest: await digestOf(file) };
      const outcome = await pruneHistory(actingAs(desk, actor), draft).finally(() => desk.store.close());
      if (!outcome.ok)
        throw new Failed(`${outcome.problems.map((p) => p.message).join("; ")}. Nothing was removed.`);
      home.shrink();
      for (const [table, count] of Object.entries(outcome.value.removed))
        say(`  ${countOf(count, "row")} of ${table}`);
      say(`History is complete from ${dateTimeGroupOf(cutAt)} on.`);
    } finally {
      release();
    }
  },
});
