import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { chosenHome, isDatabaseFile, verifyFile, workBeside } from "@/db/chosen-home";
import { sealRecord } from "@/db/commands/seal-record";
import { actingAs, type Desk } from "@/db/desk";
import { filesOf, hasContent } from "@/db/files/data-folder";
import { keyFileOf } from "@/db/files/record-key";
import type { Home } from "@/db/home";
import { readSummarised, rebuildDays } from "@/db/summaries/summaries";
import { type RecordVerdict, verdictWordsOf } from "@/domain/record/verdict";
import { dateTimeGroupOf } from "@/domain/time/time";
import { DATA_FOLDER_HELP, Failed, percentOf, progressOf, runCommand, say, WrongUse } from "./command-line";
import { verifyExportedFile } from "./verify/exported-file";

const HELP = `Checks that nobody has altered the record: every entry of the watch log, and every row that it wrote. Names what was
changed, taken out, put in, swapped or cut off. Also compares tables, triggers, summaries and the search with what they
have to be: the search of a large desk word by word only in backups as they are made.
Works while the server runs, and on backups.

  npm run verify                     the desk
  npm run verify -- FILE             a backup
  npm run verify -- FILE --key KEY   a backup of another desk, with the key of that desk
  npm run verify -- FILE [--key FINGERPRINT] [--later FILE]
                                     an exported file: whether it is as the desk signed it. With the fingerprint that the
                                     desk told you; without it, the keys of the desk on this machine count. A signature
                                     in a file of its own is read from FILE.sig.
  npm run verify -- --seal --reason TEXT --actor NAME
                                     a named person accepts the record of the desk as it stands: it is sealed again, and
                                     what was found stays in the log

  --json      the verdict as JSON, on standard output

Ends with 0 when nothing was altered, with 1 when something was, when it cannot be checked, or when nobody has vouched
for the record since its key was lost. For an exported file: 0 valid, 1 altered, 3 incomplete (parts were left out; the
rest is valid), 4 superseded (there is a later snapshot), 5 unknown key, 6 not signed.

Environment:
${DATA_FOLDER_HELP}`;

await runCommand({
  help: HELP,
  options: {
    key: { type: "string" },
    later: { type: "string" },
    json: { type: "boolean" },
    seal: { type: "boolean" },
    reason: { type: "string" },
    actor: { type: "string" },
  },
  positionals: "any",
  async run({ key, later, json = false, seal = false, reason, actor }, [file]) {
    const home = chosenHome();
    const { database } = filesOf(home.folder);
    if (seal && (file !== undefined || !reason || !actor))
      throw new WrongUse("--seal takes no file, and needs --reason and --actor");
    const checked = file === undefined ? database : resolve(file);
    if (file !== undefined && existsSync(checked) && !isDatabaseFile(checked))
      return verifyExportedFile(checked, { key, later, isJson: json, home });
    const isDesk = checked === database;
    if (!(isDesk ? home.isThere() : hasContent(checked))) throw new Failed(`There is no desk at ${checked}.`);
    const keyFile = key === undefined ? keyFileNear(checked, database) : resolve(key);
    const progress = progressOf("Copying");
    const verdict = isDesk
      ? await home.verify({ keyFile, onProgress: (share) => progress(percentOf(share)) })
      : await verifyFile(checked, { keyFile, isAlone: true });
    progress();
    if (json) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
    show(verdict);
    if (seal) await sealAnew(home, verdict, reason ?? "", actor ?? "");
    else if (verdict.findingCount > 0 || verdict.unvouched) process.exitCode = 1;
  },
});

function show(verdict: RecordVerdict): void {
  say(verdictWordsOf(verdict));
  for (const { message } of verdict.findings.slice(1)) say(`  ${message}`);
  const { sealedFrom, head } = verdict;
  if (sealedFrom && sealedFrom.revision > 1)
    say(
      `Seals of single entries begin at entry ${sealedFrom.revision} (${dateTimeGroupOf(sealedFrom.recordedAt)}); what stood before is as it was then.`,
    );
  if (head) say(`Newest entry ${head.revision}, seal ${head.seal}, key ${head.keyFingerprint}.`);
}

async function sealAnew(
  home: Home,
  { findings }: RecordVerdict,
  reason: string,
  actor: string,
): Promise<void> {
  await workBeside(home.folder, await home.open(), async (desk) => {
    const outcome = await sealRecord(actingAs(desk, actor), {
      reason,
      findings: findings.map(({ message }) => message),
    });
    if (!outcome.ok) throw new Failed(outcome.problems.map(({ message }) => message).join("; "));
    if (findings.length === 0) return;
    await home.mendSchema();
    await rebuildSummariesOf(desk);
    await desk.store.renewSearch(desk.now());
  });
  await home.resetHeads();
  say("The record was accepted and sealed again; what was found stays in the watch log.");
}

/** The accepted rows stay, so the summaries are rebuilt from them, one at a time, so that a server can go on. */
async function rebuildSummariesOf(desk: Desk): Promise<void> {
  const progress = progressOf("Rebuilding the summaries");
  let dayCount = 0;
  for (const summarised of await desk.store.read(readSummarised))
    await desk.store.write(desk.now(), (tx) =>
      rebuildDays(tx, summarised, () => progress(`${++dayCount} days`)),
    );
  progress();
}

/** The desk's key, for its own backups too; else the one beside the file, where this machine has no desk. */
function keyFileNear(file: string, database: string): string {
  return existsSync(keyFileOf(database)) ? keyFileOf(database) : keyFileOf(file);
}
