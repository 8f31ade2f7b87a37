import { z } from "zod";
import { parse } from "../input/fields";
import type { Outcome } from "../outcome";
import { DOCUMENT_WORDS } from "./document-words";
import { SNAPSHOT_SCHEMA, type Snapshot } from "./snapshot";

const words = DOCUMENT_WORDS[SNAPSHOT_SCHEMA];

const instant = z.iso.datetime({ precision: 3 });
const count = z.number().int().min(0);
const level = z.literal(words.levels.map((row) => row.level)).nullable();
const levelName = z.enum([...words.levels.map((row) => row.levelName), words.notAssessed]);
const values = { level, levelName };
const confidence = z.enum(words.confidences);
const states = z.enum(words.states);
const freshness = { state: states, reviewAt: instant.nullable() };
const policy = { name: z.string(), version: count };

const stateCounts = z.strictObject({
  current: count,
  due: count,
  never: count,
  overdue: count,
  lapsed: count,
  blind: count,
});

const judgement = z.strictObject({
  id: z.string(),
  act: z.enum(words.acts),
  likelihoodRatio: z.number().min(0).max(1).nullable(),
  confidence,
  rationale: z.string(),
  effectiveAt: instant,
  recordedAt: instant,
  recordedBy: z.string(),
});

const indicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  ...values,
  isDriver: z.boolean(),
  freshness: z.strictObject(freshness),
  judgement: judgement.nullable(),
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

const incidents = z.strictObject({
  week: count,
  weekDays: count.optional(),
  usual: z.number().min(0).nullable(),
  usualDays: count.optional(),
  surge: z.number().min(0).max(1).nullable().optional(),
  unusualFrom: count.nullable().optional(),
});

const category = z.strictObject({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  scope: z.string(),
  horizonDays: count,
  ...values,
  confidence: confidence.nullable(),
  explanation: z.strictObject({
    policy: z.strictObject(policy),
    sentence: z.string(),
    driverIds: z.array(z.string()),
  }),
  freshness: z.strictObject({ ...freshness, staleCount: count, neverCount: count }),
  levelBefore: level,
  levelBeforeName: levelName,
  incidents,
  trend,
  indicators: z.array(indicator),
});

/**
 * The published schema of a snapshot, in reading order. An unsaved board has no number, id or taker.
 * Source: public/schemas/snapshot-1.json is generated from this by scripts/make-schema.ts.
 */
export const snapshotDocument = z.strictObject({
  schema: z.literal(SNAPSHOT_SCHEMA),
  number: count.min(1).nullable(),
  id: z.string().nullable(),
  desk: z.strictObject({ name: z.string(), isExample: z.boolean(), exercise: z.string().optional() }),
  takenAt: instant,
  takenBy: z.string().nullable(),
  revision: count,
  effectiveAt: instant,
  knownAt: instant,
  policy: z.strictObject({ ...policy, meaning: z.string() }),
  posture: z.strictObject({ ...values, sentence: z.string(), freshness: stateCounts }),
  categories: z.array(category),
  recordHead: z
    .strictObject({ revision: count, seal: z.string(), keyFingerprint: z.string() })
    .nullable()
    .optional(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, "The digest must be 64 hexadecimal digits"),
}) satisfies z.ZodType<Snapshot>;

/**
 * Validates a document against the published schema.
 * Errors: refusals with the path of each part as field.
 */
export const parseSnapshot = (raw: unknown): Outcome<Snapshot> => parse(snapshotDocument, raw);
