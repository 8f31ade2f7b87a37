import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs } from "@/db/desk";
import { dataFolder, openDesk } from "@/db/files/data-folder";
import { replaceFile } from "@/db/files/replace-file";
import { workBeside } from "@/db/files/serving-lock";
import type { Refusal } from "@/domain/outcome";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { parseSnapshotDraft, type SnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import { FORMATS, formatNamed } from "@/formats";
import { withByteOrderMark } from "@/formats/encoding";
import type { Format } from "@/formats/format";
import { DATA_FOLDER_HELP, Failed, runCommand, say, WrongUse } from "./command-line";

const HELP = `Takes a snapshot of the board, stores it in the desk, and writes it down.

  npm run snapshot -- --format json|csv|md|html [--out FILE]

  --format        ${FORMATS.map(({ name, title }) => `${name.padEnd(4)}  ${title}`).join("\n                  ")}
  --out           the file to write; standard output without it (then use npm run --silent)
  --effective-at  the moment in the world that the board shows; the present without it
  --known-at      the moment up to which the desk's knowledge counts; the present without it
  --bom           with csv: begin with a byte order mark, for spreadsheets that need it

Moments are written as 2020-01-08T01:34Z, 2020-01-08 01:34 (taken as UTC) or 080134ZJAN20.
Environment:
${DATA_FOLDER_HELP}`;

function formatOf(name = ""): Format {
  const format = formatNamed(name);
  if (!format) throw new WrongUse(`--format must be one of: ${FORMATS.map((each) => each.name).join(", ")}`);
  return format;
}

function askedFor(raw: { effectiveAt: string | undefined; knownAt: string | undefined }): SnapshotDraft {
  const draft = parseSnapshotDraft(raw);
  if (!draft.ok) throw new WrongUse(reasonsOf(draft));
  return draft.value;
}

async function takenSnapshot(draft: SnapshotDraft): Promise<StoredSnapshot> {
  const desk = actingAs(await openDesk(dataFolder()), "Command line");
  const outcome = await workBeside(dataFolder(), desk, () => takeSnapshot(desk, draft));
  if (!outcome.ok) throw new Failed(reasonsOf(outcome));
  return outcome.value;
}

const reasonsOf = ({ problems }: Refusal) =>
  problems.map(({ field, message }) => `${OPTION_OF[field] ?? field}: ${message}`).join("\n");

const OPTION_OF: Record<string, string> = { effectiveAt: "--effective-at", knownAt: "--known-at" };

/** Writes a file atomically: readers see the old or the new one. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, text);
    replaceFile(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

await runCommand({
  help: HELP,
  options: {
    format: { type: "string" },
    out: { type: "string" },
    "effective-at": { type: "string" },
    "known-at": { type: "string" },
    bom: { type: "boolean" },
  },
  positionals: [],
  async run({ format: name, out, bom, "effective-at": effectiveAt, "known-at": knownAt }) {
    const format = formatOf(name);
    if (bom && format.name !== "csv") throw new WrongUse("--bom goes with --format csv only");
    const snapshot = await takenSnapshot(askedFor({ effectiveAt, knownAt }));
    const written = await format.write(snapshot);
    const text = bom ? withByteOrderMark(written) : written;
    if (out === undefined) process.stdout.write(text);
    else writeWhole(out, text);
    say(`Snapshot ${snapshot.number} was taken${out === undefined ? "" : ` and written to ${out}`}.`);
  },
});
