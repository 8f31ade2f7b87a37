import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf } from "./error-code";
import { DISK_PATIENCE_MS, ExportRefused, onDisk } from "./export-disk";

/** The mark of a folder of exports, which says whose it is. */
const MARK = ".watchfloor-exports.json";

const OWNED = z.object({
  desk: z.object({ id: z.string(), name: z.string() }),
  /** Which schedule wrote each export, by the name of its folder. */
  exports: z.record(z.string(), z.string()),
});

/** Whose a folder of exports is, and which schedule wrote each of them. */
export type OwnedFolder = z.infer<typeof OWNED>;
export type OwningDesk = OwnedFolder["desk"];

/** What a folder's mark says; null without one. Errors: throws ExportRefused for a mark that cannot be understood. */
async function readMark(path: string): Promise<OwnedFolder | null> {
  const file = join(path, MARK);
  try {
    return OWNED.parse(JSON.parse(await readFile(/* turbopackIgnore: true */ file, "utf8")));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new ExportRefused(
      `${file}, which says whose exports are in this folder, cannot be read. Remove it if they are of this desk; else name another folder.`,
    );
  }
}

/**
 * Claims a folder for a desk, unless it has done so before. `known` are the exports of a folder without a mark of which
 * it is known which schedule of this desk wrote them.
 * Errors: throws ExportRefused for a folder of another desk.
 */
export async function claimFolder(
  path: string,
  desk: OwningDesk,
  known: OwnedFolder["exports"],
): Promise<OwnedFolder> {
  const claimed = (await readMark(path)) ?? (await firstClaim(path, { desk, exports: known }));
  const problem = problemOf(path, claimed, desk);
  if (problem) throw new ExportRefused(problem);
  return claimed;
}

/** Of two desks that claim a folder at once, one gets it: the mark appears whole, and once. */
async function firstClaim(path: string, owned: OwnedFolder): Promise<OwnedFolder> {
  const file = join(path, MARK);
  const draft = draftOf(path, owned);
  await writeFile(/* turbopackIgnore: true */ draft, textOf(owned), { flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    // Some shares of the network have no links.
    if (codeOf(error) !== "EEXIST")
      await writeFile(file, textOf(owned), { flag: "wx", flush: true }).catch(unlessThere);
  } finally {
    await rm(draft, { force: true });
  }
  return (await readMark(path)) ?? owned;
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== "EEXIST") throw error;
}

/** Notes which schedules wrote the exports of a claimed folder. */
export async function noteOwned(path: string, owned: OwnedFolder): Promise<void> {
  const draft = draftOf(path, owned);
  await writeFile(/* turbopackIgnore: true */ draft, textOf(owned), { flush: true });
  await rename(draft, join(path, MARK));
}

const textOf = (owned: OwnedFolder) => `${JSON.stringify(owned, null, 2)}\n`;
const draftOf = (path: string, { desk }: OwnedFolder) =>
  join(path, `.partial-mark-${desk.id}-${process.pid}`);

function problemOf(path: string, { desk: owner }: OwnedFolder, desk: OwningDesk): string | null {
  return owner.id === desk.id
    ? null
    : `${path} has the exports of another desk, “${owner.name}”. Name another folder. If that desk no longer exports there, remove ${join(path, MARK)}.`;
}

/** Why a desk cannot have a folder for its exports: it is another desk's; null when it can, or when nobody can tell. */
export async function problemOfOwner(path: string, desk: OwningDesk): Promise<string | null> {
  try {
    const owned = await onDisk(path, DISK_PATIENCE_MS, () => readMark(path));
    return owned && problemOf(path, owned, desk);
  } catch {
    return null;
  }
}
