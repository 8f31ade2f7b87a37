import { and, eq, gt } from "drizzle-orm";
import { type Category, formFieldsOf as categoryFieldsOf } from "@/domain/definition/category";
import type { DefinitionChange, Version } from "@/domain/definition/definition";
import { parseEdited } from "@/domain/definition/definition-draft";
import { type Indicator, formFieldsOf as indicatorFieldsOf } from "@/domain/definition/indicator";
import { accept, type FormFields, type Outcome, refuse, refuseAsOutdated } from "@/domain/outcome";
import { change, type Desk, log } from "./desk";
import { readCategories, readCategory } from "./queries/definition/category";
import { readIndicator, readIndicatorsOf } from "./queries/definition/indicator";
import type { Tx, View } from "./store";
import { categoryVersions, indicatorVersions } from "./tables";

/** What categories and indicators have in common. */
export type Definition = Version & { name: string };

/** How versions of categories and of indicators are stored: what the two differ in. */
export type Book<D extends Definition> = {
  noun: "category" | "indicator";
  readNewest(view: View, id: string): Promise<D | undefined>;
  /** What each version after `version` changed. */
  readChangesSince(tx: Tx, id: string, version: number): Promise<{ change: DefinitionChange }[]>;
  /** Newest versions of the things it is ordered among, retired ones included, in board order. */
  readSiblings(tx: Tx, of: D): Promise<D[]>;
  formFieldsOf(version: D): FormFields;
  insert(tx: Tx, rowId: string, version: D): Promise<void>;
};

export const categoryBook: Book<Category> = {
  noun: "category",
  readNewest: readCategory,
  readChangesSince: (tx, id, version) =>
    tx.db
      .select({ change: categoryVersions.change })
      .from(categoryVersions)
      .where(and(eq(categoryVersions.categoryId, id), gt(categoryVersions.version, version))),
  readSiblings: (tx) => readCategories(tx),
  formFieldsOf: categoryFieldsOf,
  async insert(tx, rowId, { id, ...version }) {
    await tx.db.insert(categoryVersions).values({ ...version, id: rowId, categoryId: id });
  },
};

export const indicatorBook: Book<Indicator> = {
  noun: "indicator",
  readNewest: readIndicator,
  readChangesSince: (tx, id, version) =>
    tx.db
      .select({ change: indicatorVersions.change })
      .from(indicatorVersions)
      .where(and(eq(indicatorVersions.indicatorId, id), gt(indicatorVersions.version, version))),
  readSiblings: (tx, of) => readIndicatorsOf(tx, of.categoryId),
  formFieldsOf: indicatorFieldsOf,
  async insert(tx, rowId, { id, categoryId: _, ...version }) {
    await tx.db.insert(indicatorVersions).values({ ...version, id: rowId, indicatorId: id });
  },
};

/** The first version of a definition, placed after its siblings. */
export const firstVersion = (tx: Tx, desk: Desk, id: string, siblings: readonly Version[]) =>
  ({
    id,
    version: 1,
    change: "added",
    isRetired: false,
    position: Math.max(0, ...siblings.map((s) => s.position)) + 1,
    recordedAt: tx.recordedAt,
    recordedBy: desk.actor,
  }) as const;

/** Stores the next version of a definition, with the fields of a draft where there is one, and its watch-log row. */
export async function addVersion<D extends Definition>(
  tx: Tx,
  desk: Desk,
  book: Book<D>,
  before: D,
  changed: Pick<Version, "change"> & Partial<Pick<Version, "reason" | "isRetired" | "position">>,
  draft: Partial<D> = {},
): Promise<D> {
  const after = {
    ...before,
    reason: null,
    ...draft,
    ...changed,
    version: before.version + 1,
    recordedAt: tx.recordedAt,
    recordedBy: desk.actor,
  };
  await book.insert(tx, desk.newId(), after);
  await log(tx, desk, `${book.noun}.${changed.change}`, before.id, after, before);
  return after;
}

/**
 * The newest version of a definition, when nothing a form shows has changed since `version`.
 * Errors: unknown id; a conflict, with the newer version, when one was saved meanwhile. Moves are no conflict.
 */
export async function readUnchanged<D extends Definition>(
  tx: Tx,
  book: Book<D>,
  seen: { id: string; version: number },
): Promise<Outcome<D>> {
  const newest = await book.readNewest(tx, seen.id);
  if (!newest) return refuse(`No such ${book.noun}`, "id", "unknown");
  const since = await book.readChangesSince(tx, seen.id, seen.version);
  if (seen.version <= newest.version && since.every(({ change }) => change === "moved"))
    return accept(newest);
  return refuseAsOutdated(
    `${newest.recordedBy} saved another version of this ${book.noun} meanwhile`,
    newest,
    book.formFieldsOf(newest),
  );
}

/**
 * Records a new version of a definition from what a form sent.
 * Errors: refusals by field; unknown id; retired; a name already in use among its siblings; a conflict when someone else
 *         saved meanwhile.
 */
export async function storeEdit<D extends Definition>(
  desk: Desk,
  raw: unknown,
  book: Book<D>,
  parseDraft: (raw: unknown) => Outcome<Partial<D> & { name: string }>,
): Promise<Outcome<D>> {
  const seen = parseEdited(raw);
  if (!seen.ok) return seen;
  const draft = parseDraft(raw);
  if (!draft.ok) return draft;
  return change(desk, async (tx) => {
    const before = await readUnchanged(tx, book, seen.value);
    if (!before.ok) return before;
    const refusal =
      refusalOfRetired(book, before.value) ??
      refusalOfName(draft.value.name, await book.readSiblings(tx, before.value), before.value.id);
    if (refusal) return refusal;
    return accept(await addVersion(tx, desk, book, before.value, { change: "edited" }, draft.value));
  });
}

export const refusalOfRetired = <D extends Definition>({ noun }: Book<D>, { isRetired }: D) =>
  isRetired ? refuse(`This ${noun} is retired; bring it back first`, "id") : undefined;

/** Whether another definition that is not retired already has the name, ignoring case. */
export const isNameTaken = (name: string, siblings: readonly Definition[], ownId = ""): boolean =>
  siblings.some((s) => !s.isRetired && s.id !== ownId && s.name.toLowerCase() === name.toLowerCase());

/** A refusal when the name is taken; undefined when it is free. */
export const refusalOfName = (name: string, siblings: readonly Definition[], ownId = "") =>
  isNameTaken(name, siblings, ownId) ? refuse(`“${name}” is taken; choose another name`, "name") : undefined;
