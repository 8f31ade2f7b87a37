import type { Credibility } from "@/domain/evidence/admiralty";
import { POSITION_PRECISIONS, type PositionPrecision } from "@/domain/incident/precision";
import { type JsonObject, textIn, textsIn } from "../reading/json-value";
import { momentIn } from "../reading/moment";

/** How the objects of a bundle relate to each other. */
export type StixContext = {
  names: Map<string, string>;
  locations: Map<string, JsonObject>;
  /** By the source of the relationship, or the object that was sighted. */
  relationships: Map<string, JsonObject[]>;
  sightings: Map<string, JsonObject[]>;
};

export const emptyContext = (): StixContext => ({
  names: new Map(),
  locations: new Map(),
  relationships: new Map(),
  sightings: new Map(),
});

/**
 * Keeps the parts of an object that others may need.
 * Shape: only relationships and sightings of incidents are kept.
 */
export function note(context: StixContext, object: JsonObject): void {
  const [id, type] = [textIn(object, "id"), textIn(object, "type")];
  const name = textIn(object, "name");
  if (name) context.names.set(id, name);
  if (type === "location") context.locations.set(id, object);
  if (type === "relationship") add(context.relationships, textIn(object, "source_ref"), object);
  if (type === "sighting") add(context.sightings, textIn(object, "sighting_of_ref"), object);
}

function add(map: Map<string, JsonObject[]>, key: string, object: JsonObject): void {
  if (!key.startsWith("incident--")) return;
  map.set(key, [...(map.get(key) ?? []), object]);
}

/** Confidence from 0 to 100 as credibility. Source: STIX 2.1, appendix A, Admiralty credibility. */
export function credibilityOf(object: JsonObject): Credibility {
  const confidence = Number(textIn(object, "confidence") || Number.NaN);
  const bands: readonly [number, Credibility][] = [
    [80, "1"],
    [60, "2"],
    [40, "3"],
    [20, "4"],
    [0, "5"],
  ];
  return bands.find(([from]) => confidence >= from)?.[1] ?? "6";
}

/** When an incident was first sighted; undefined without a sighting. */
export function firstSeenAt(context: StixContext, id: string): number | undefined {
  const times = (context.sightings.get(id) ?? []).flatMap(
    (each) => momentIn(textIn(each, "first_seen"))?.at ?? [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Where an incident is located; undefined when unknown. */
export function locationOf(context: StixContext, id: string): JsonObject | undefined {
  const located = (context.relationships.get(id) ?? []).find(
    (each) => textIn(each, "relationship_type") === "located-at",
  );
  return located && context.locations.get(textIn(located, "target_ref"));
}

/** A precision in metres as a class; null when unknown. */
export function positionPrecisionOf(location: JsonObject): PositionPrecision | null {
  const metres = Number(textIn(location, "precision") || Number.NaN);
  if (Number.isNaN(metres)) return null;
  return (
    POSITION_PRECISIONS.find(({ withinKm }) => withinKm !== null && metres <= withinKm * 1000)?.name ??
    "country"
  );
}

/**
 * Markings that restrict sharing.
 * Source: FIRST, TLP 2.0 in STIX 2.1.
 */
const TLP: Record<string, string> = {
  "94868c89-83c2-464b-929b-a1a8aa3c8487": "TLP:CLEAR",
  "bab4a63c-aed9-4cf5-a766-dfca5abac2bb": "TLP:GREEN",
  "55d920b0-5e8b-4f79-9ee9-91f868d9b421": "TLP:AMBER",
  "939a9414-2ddd-4d32-a0cd-375ea402b003": "TLP:AMBER+STRICT",
  "e828b379-4e03-4974-9ac4-e53a884c97c1": "TLP:RED",
};

/** An object's sharing restrictions in words; empty when it has none. */
export const markingOf = (object: JsonObject): string =>
  textsIn(object, "object_marking_refs")
    .map((id) => TLP[id.replace("marking-definition--", "")] ?? "")
    .filter(Boolean)
    .join(", ");
