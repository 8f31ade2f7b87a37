import { randomUUID } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { chosenHome, workBeside } from "@/db/chosen-home";
import { takeSnapshot } from "@/db/commands/take-snapshot";
import { actingAs } from "@/db/desk";
import { dataFolder } from "@/db/files/data-folder";
import { replaceFile } from "@/db/files/replace-file";
import { readHandOut } from "@/db/queries/board/hand-out";
import type { Refusal } from "@/domain/outcome";
import {
  EXPORT_SECTIONS,
  type ExportChoice,
  parseExportChoice,
  WITHOUT_SOURCES_AND_NAMES,
} from "@/domain/snapshot/export-choice";
import { TLP_NAMES } from "@/domain/snapshot/marking";
import { parseSnapshotDraft } from "@/domain/snapshot/snapshot-draft";
import { FORMATS, fileOf, formatNamed } from "@/formats";
import { withByteOrderMark } from "@/formats/encoding";
import { type Format, PAPERS, type Paper } from "@/formats/format";
import { besideNameOf, signed } from "@/formats/signed-file";
import { DATA_FOLDER_HELP, Failed, runCommand, say, WrongUse } from "./command-line";

const HELP = `Takes a snapshot of the board, stores it in the desk, and writes it down.

  npm run snapshot -- --format ${FORMATS.map(({ name }) => name).join("|")} [--out FILE]

  --format        ${FORMATS.map(({ name, title }) => `${name.padEnd(4)}  ${title}`).join("\n                  ")}
  --out           the file to write; standard output without it (then use npm run --silent)
  --effective-at  the moment in the world that the board shows; the present without it
  --known-at      the moment up to which the desk's knowledge counts; the present without it
  --title         what the file is called on its first page
  --note          the cover note: what its readers should know first
  --marking       on every page: ${TLP_NAMES.join(", ")}, or a marking of your own
  --category      the id of a category that goes in, repeated; all without it
  --section       ${EXPORT_SECTIONS.map(({ name }) => name).join(", ")}, repeated; all without it
  --without       ${WITHOUT_SOURCES_AND_NAMES}: for outsiders
  --paper         with pdf: ${PAPERS.join(" or ")}; ${PAPERS[0]} without it
  --bom           with csv: begin with a byte order mark, for spreadsheets that need it

The file is signed, and says what was left out; the signature of a CSV goes into FILE.sig beside it (npm run verify).
Moments are written as 2020-01-08T01:34Z, 2020-01-08 01:34 (taken as UTC) or 080134ZJAN20.
Environment:
${DATA_FOLDER_HELP}`;

function formatOf(name = ""): Format {
  const format = formatNamed(name);
  if (!format) throw new WrongUse(`--format must be one of: ${FORMATS.map((each) => each.name).join(", ")}`);
  return format;
}

function paperOf(size: string | undefined, format: Format): Paper | undefined {
  if (size === undefined) return undefined;
  if (!format.isPaged) throw new WrongUse("--paper goes with --format pdf only");
  const paper = PAPERS.find((each) => each === size);
  if (!paper) throw new WrongUse(`--paper must be one of: ${PAPERS.join(", ")}`);
  return paper;
}

/** Errors: wrong use where the command would refuse it. */
function checked(draft: Record<string, string | undefined>): Record<string, string | undefined> {
  const parsed = parseSnapshotDraft(draft);
  if (!parsed.ok) throw new WrongUse(reasonsOf(parsed));
  return draft;
}

async function takenSnapshot(draft: Record<string, string | undefined>, choice: ExportChoice) {
  const desk = actingAs(await chosenHome().open(), "Command line");
  return workBeside(dataFolder(), desk, async () => {
    const outcome = await takeSnapshot(desk, draft);
    if (!outcome.ok) throw new Failed(reasonsOf(outcome));
    const handOut = await desk.store.read((view) => readHandOut(view, outcome.value.number, choice));
    if (!handOut) throw new Error("The snapshot that was taken is not there.");
    return { handOut, signer: desk.store.signer() };
  });
}

const reasonsOf = ({ problems }: Refusal) =>
  problems.map(({ field, message }) => `${OPTION_OF[field] ?? field}: ${message}`).join("\n");

const OPTION_OF: Record<string, string> = {
  effectiveAt: "--effective-at",
  knownAt: "--known-at",
  title: "--title",
  note: "--note",
  marking: "--marking",
  category: "--category",
  section: "--section",
  without: "--without",
};

/** What goes in, as an address has it. */
function chosenBy(asked: { category?: string[]; section?: string[]; without?: string }): URLSearchParams {
  const words = [
    ...(asked.category ?? []).map((id) => ["category", id]),
    ...(asked.section ?? []).map((name) => ["section", name]),
    ...(asked.without === undefined ? [] : [["without", asked.without]]),
  ];
  return new URLSearchParams(words);
}

/** Writes a file atomically: readers see the old or the new one. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, bytes);
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
    title: { type: "string" },
    note: { type: "string" },
    marking: { type: "string" },
    category: { type: "string", multiple: true },
    section: { type: "string", multiple: true },
    without: { type: "string" },
    paper: { type: "string" },
    bom: { type: "boolean" },
  },
  positionals: [],
  async run({ format: name, out, bom, paper: size, ...rest }) {
    const { "effective-at": effectiveAt, "known-at": knownAt, title, note, marking } = rest;
    const format = formatOf(name);
    const paper = paperOf(size, format);
    const choice = parseExportChoice(chosenBy(rest));
    if (!choice.ok) throw new WrongUse(reasonsOf(choice));
    if (bom && format.name !== "csv") throw new WrongUse("--bom goes with --format csv only");
    const { handOut, signer } = await takenSnapshot(
      checked({ effectiveAt, knownAt, title, note, marking }),
      choice.value,
    );
    const plain = await fileOf(handOut, format, paper);
    const file = bom ? Buffer.from(withByteOrderMark(Buffer.from(plain).toString())) : plain;
    const { bytes, signature } = signed(file, handOut, format, signer);
    if (out === undefined) process.stdout.write(bytes);
    else writeWhole(out, bytes);
    if (out !== undefined && !format.slot) writeWhole(besideNameOf(out), Buffer.from(`${signature}\n`));
    say(`Snapshot ${handOut.number} was taken${out === undefined ? "" : ` and written to ${out}`}.`);
  },
});
