import { z } from "zod";
import { parse } from "../input/fields";
import { type Outcome, refuse } from "../outcome";
import { DOCUMENT_WORDS, type DocumentWords, SNAPSHOT_SCHEMAS, type SnapshotSchema } from "./document-words";
import { type HandOut, LEFT_OUT_NAMES } from "./hand-out";
import type { Given } from "./parts-proof";

const instant = z.iso.datetime({ precision: 3 });
const count = z.number().int().min(0);
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const given: z.ZodType<Given> = z.lazy(() =>
  z.union([z.string().regex(/^(?:[0-9a-f]{32}){1,2}$/), z.array(given), z.record(z.string(), given)]),
);
const policy = { name: z.string(), version: count };

const stateCounts = z.strictObject({
  current: count,
  due: count,
  never: count,
  overdue: count,
  lapsed: count,
  blind: count,
});

const incidents = z.strictObject({
  week: count,
  weekDays: count.optional(),
  usual: z.number().min(0).nullable(),
  usualDays: count.optional(),
  surge: z.number().min(0).max(1).nullable().optional(),
  unusualFrom: count.nullable().optional(),
});

/** The parts of a document that depend on the words of its schema. */
function partsIn(words: DocumentWords<SnapshotSchema>) {
  const levels: readonly DocumentWords<SnapshotSchema>["levels"][number][] = words.levels;
  const level = z.literal(levels.map((row) => row.level)).nullable();
  const levelName = z.enum([...levels.map((row) => row.levelName), words.notAssessed]);
  const values = { level, levelName };
  const confidence = z.enum(words.confidences);
  const freshness = { state: z.enum(words.states), reviewAt: instant.nullable() };

  const judgement = z.strictObject({
    id: z.string(),
    act: z.enum(words.acts),
    likelihoodRatio: z.number().min(0).max(1).nullable(),
    confidence,
    rationale: z.string().optional(),
    effectiveAt: instant,
    recordedAt: instant,
    recordedBy: z.string().optional(),
  });

  const evidence = z.strictObject({
    reportId: z.string(),
    bearing: z.enum(["supports", "contradicts"]),
    title: z.string(),
    source: z.string(),
    grade: z.string(),
    isRetracted: z.boolean(),
  });

  const indicator = z.strictObject({
    id: z.string(),
    name: z.string(),
    place: z.string(),
    ...values,
    isDriver: z.boolean(),
    freshness: z.strictObject(freshness),
    judgement: judgement.nullable(),
    evidence: z.array(evidence).optional(),
  });

  const trend = z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    stepDays: count.min(1),
    levels: z.array(level),
    stale: z.array(z.boolean()),
    incidents: z.array(count),
    impreciseIncidents: count,
    watchedFrom: z.iso.date().optional(),
  });

  const incident = z.strictObject({
    incidentId: z.string(),
    kind: z.string(),
    title: z.string(),
    effectiveAt: instant,
    precision: z.string(),
    place: z.string(),
    status: z.string(),
    killed: count.nullable(),
    injured: count.nullable(),
    source: z.string().optional(),
    grade: z.string(),
  });

  const category = z.strictObject({
    id: z.string(),
    name: z.string(),
    question: z.string(),
    scope: z.string(),
    horizonDays: count,
    ...values,
    confidence: confidence.nullable(),
    explanation: z
      .strictObject({ policy: z.strictObject(policy), sentence: z.string(), driverIds: z.array(z.string()) })
      .optional(),
    freshness: z.strictObject({ ...freshness, staleCount: count, neverCount: count }),
    levelBefore: level,
    levelBeforeName: levelName,
    incidents,
    trend: trend.optional(),
    indicators: z.array(indicator),
    incidentList: z.array(incident).optional(),
  });

  return { values, category };
}

/** The check of documents of one schema, in reading order. An unsaved board has no number, id or taker. */
function documentOf(schema: SnapshotSchema) {
  const { values, category } = partsIn(DOCUMENT_WORDS[schema]);
  return z.strictObject({
    schema: z.literal(schema),
    number: count.min(1).nullable(),
    id: z.string().nullable(),
    desk: z.strictObject({ name: z.string(), isExample: z.boolean(), exercise: z.string().optional() }),
    cover: z
      .strictObject({
        title: z.string().nullable(),
        note: z.string().nullable(),
        marking: z.string().nullable(),
      })
      .optional(),
    takenAt: instant,
    takenBy: z.string().nullable().optional(),
    revision: count,
    effectiveAt: instant,
    knownAt: instant,
    policy: z.strictObject({ ...policy, meaning: z.string() }),
    posture: z.strictObject({ ...values, sentence: z.string(), freshness: stateCounts }).optional(),
    categories: z.array(category),
    recordHead: z
      .strictObject({ revision: count, seal: z.string(), keyFingerprint: z.string() })
      .nullable()
      .optional(),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "The digest must be 64 hexadecimal digits")
      .optional(),
    leftOut: z.partialRecord(z.enum(LEFT_OUT_NAMES), count.min(1)).optional(),
    proof: z
      .strictObject({
        root: hex(64),
        key: hex(64),
        signature: hex(128),
        parts: given,
        outline: z.record(z.string(), hex(64)),
      })
      .optional(),
    signature: z.string().optional(),
  }) satisfies z.ZodType<HandOut>;
}

/**
 * The published schemas of snapshots, each by its name.
 * Source: public/schemas/ is generated from this by scripts/make-schema.ts.
 */
export const SNAPSHOT_DOCUMENTS = Object.fromEntries(
  SNAPSHOT_SCHEMAS.map((schema) => [schema, documentOf(schema)]),
) as Record<SnapshotSchema, ReturnType<typeof documentOf>>;

/**
 * Validates a document against the published schema that it names.
 * Errors: refusals with the path of each part as field; `schema` when it names none.
 */
export function parseSnapshot(raw: unknown): Outcome<HandOut> {
  const named = typeof raw === "object" && raw !== null && "schema" in raw ? raw.schema : undefined;
  const schema = SNAPSHOT_SCHEMAS.find((each) => each === named);
  if (schema) return parse(SNAPSHOT_DOCUMENTS[schema], raw);
  return refuse(
    `This snapshot cannot be read here: schema must be ${SNAPSHOT_SCHEMAS.join(" or ")}`,
    "schema",
  );
}
