import { and, desc, eq, sql } from "drizzle-orm";
import type { Reliability } from "@/domain/evidence/admiralty";
import type { SourceVersion } from "@/domain/evidence/evidence-pages";
import type { Source, SourceGrading } from "@/domain/evidence/report";
import { refuse } from "@/domain/outcome";
import { type Instant, LAST_INSTANT } from "@/domain/time/time";
import type { Desk } from "../desk";
import { isNewestVersion, sourceColumns } from "../queries/evidence/source";
import { insertion } from "../sql/insertion";
import { placeholder, statement } from "../sql/statement";
import type { Tx, View } from "../store";
import { sourceGradings, sources, sourceVersions } from "../tables";

const insertSource = insertion(sources);
const insertVersion = insertion(sourceVersions);
const insertGrading = insertion(sourceGradings);

export async function addSourceVersion(
  tx: Tx,
  desk: Desk,
  values: Omit<SourceVersion, "recordedAt" | "recordedBy">,
): Promise<SourceVersion> {
  const version = { ...values, recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertVersion(tx, { ...version, id: desk.newId(), sourceId: values.id });
  return version;
}

export async function addSourceGrading(
  tx: Tx,
  desk: Desk,
  values: Pick<SourceGrading, "sourceId" | "reliability" | "reason" | "effectiveAt">,
): Promise<SourceGrading> {
  const grading = { ...values, id: desk.newId(), recordedAt: tx.recordedAt, recordedBy: desk.actor };
  await insertGrading(tx, grading);
  return grading;
}

/** The first version and grading of a source. */
type NewSource = Pick<Source, "name" | "url" | "note"> & {
  reliability: Reliability;
  gradingReason: string;
  /** Since when the grading holds. */
  effectiveAt: Instant;
};

/** Adds a source with its first version and grading. The caller writes the watch log. */
export async function addSourceRows(tx: Tx, desk: Desk, { name, url, note, ...graded }: NewSource) {
  const id = desk.newId();
  await insertSource(tx, { id, recordedAt: tx.recordedAt, recordedBy: desk.actor });
  const source = await addSourceVersion(tx, desk, { id, version: 1, name, url, note, reason: null });
  const { reliability, gradingReason: reason, effectiveAt } = graded;
  const grading = await addSourceGrading(tx, desk, { sourceId: id, reliability, reason, effectiveAt });
  return { source, grading };
}

const newestNamed = statement((db) =>
  db
    .select(sourceColumns)
    .from(sourceVersions)
    .where(
      and(
        eq(sql`lower(${sourceVersions.name})`, sql`lower(${placeholder("name")})`),
        isNewestVersion(LAST_INSTANT),
      ),
    )
    .orderBy(sourceVersions.recordedAt)
    .limit(1),
);

/** The source that has a name, ignoring case; undefined when there is none. */
export const readSourceNamed = async (view: View, name: string): Promise<SourceVersion | undefined> =>
  (await newestNamed(view, { name }))[0];

/** The newest version of one source; undefined when there is none. */
export async function readNewestSource(view: View, id: string): Promise<SourceVersion | undefined> {
  const [newest] = await view.db
    .select(sourceColumns)
    .from(sourceVersions)
    .where(eq(sourceVersions.sourceId, id))
    .orderBy(desc(sourceVersions.version))
    .limit(1);
  return newest;
}

/** A refusal when another source has the name, ignoring case; undefined otherwise. */
export async function readRefusalOfSourceName(view: View, name: string, ownId = "") {
  const other = await readSourceNamed(view, name);
  return other && other.id !== ownId
    ? refuse(`“${other.name}” is taken; choose another name`, "name")
    : undefined;
}

/**
 * The id of the source with a name, added with its first grading when there is none. For bulk writes: the caller's
 * watch-log entry covers it.
 * Cost: one seek by name; callers cache the result.
 */
export async function keepSourceNamed(tx: Tx, desk: Desk, values: NewSource): Promise<string> {
  return (await readSourceNamed(tx, values.name))?.id ?? (await addSourceRows(tx, desk, values)).source.id;
}
