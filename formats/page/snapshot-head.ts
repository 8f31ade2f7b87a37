import type { HandOut } from "@/domain/snapshot/hand-out";
import { documentNameOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { countedStatesOf } from "../words";
import type { PageHead } from "./page-document";

/** What the page of a snapshot begins with. */
export function headOf(snapshot: HandOut): PageHead {
  const { cover, desk, posture, schema, number, takenBy, effectiveAt, knownAt, takenAt } = snapshot;
  return {
    desk,
    name: documentNameOf(snapshot),
    title: cover?.title ?? null,
    about: null,
    marking: cover?.marking ?? null,
    notices: noticesOf(snapshot),
    times: [
      { what: "The world at", at: effectiveAt },
      { what: "As known at", at: knownAt },
      { what: number === null ? "Written at" : "Taken at", at: takenAt, by: takenBy },
    ],
    posture: posture
      ? { level: posture, sentence: posture.sentence, counts: countedStatesOf({ schema, posture }) }
      : null,
  };
}
