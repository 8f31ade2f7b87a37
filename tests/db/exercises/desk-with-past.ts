import { vi } from "vitest";
import { recordIncident } from "@/db/commands/record-incident";
import { actingAs, type Desk } from "@/db/desk";
import { openExercise } from "@/db/exercises/exercises";
import { openPostgresDesk } from "@/db/postgres/desk";
import { placeOfExercise } from "@/db/postgres/exercise-place";
import { EMPTY_DESK } from "@/db/seed/empty";
import { openDesk } from "@/db/sqlite/desk";
import { type Instant, isoOf } from "@/domain/time/time";
import { type DeskInAFolder, deskInAFolder } from "@/tests/desk-in-a-folder";
import { accepted, addedIndicator, incidentForm, recordedAssessment } from "@/tests/drafts";
import { homeOf } from "@/tests/home-of";

/** Level 2, then the moment from which exercises are opened, then an incident at +1 h and, at the end, level 5 at +2 h. */
export async function deskWithPast() {
  const made = await deskInAFolder();
  const { desk, wait } = made;
  const { id } = await addedIndicator(desk, { name: "Rails" });
  await recordedAssessment(desk, id, { level: "2", effectiveAt: desk.now() });
  const fromAt = wait(1);
  const incidentAt = wait(1);
  const incident = accepted(
    await recordIncident(desk, incidentForm({ title: "Rockets fall", effectiveAt: isoOf(incidentAt) })),
  );
  const untilAt = wait(1);
  await recordedAssessment(desk, id, { level: "5", effectiveAt: untilAt });
  return { ...made, indicatorId: id, fromAt, incidentAt, incident, untilAt };
}

/** An exercise that was opened from such a desk. */
export async function openedFrom({ folder, place }: DeskInAFolder, fromAt: Instant, untilAt: Instant) {
  const asked = { name: "Night", from: isoOf(fromAt), until: isoOf(untilAt), speed: 60 };
  return { ...accepted(await openExercise(homeOf({ folder, place }), asked, "Ada")), place };
}

type Opened = Pick<Awaited<ReturnType<typeof openedFrom>>, "folder" | "slug" | "place">;

/** The desk of an exercise, on its engine. */
export const openedDesk = ({ folder, slug, place }: Opened): Promise<Desk> =>
  place ? openPostgresDesk(placeOfExercise(place, slug), folder, EMPTY_DESK) : openDesk(folder);

/** Whether the record of an exercise leads to where it was noted. */
export const recordOf = ({ folder, slug, place }: Opened) =>
  homeOf({ folder, place: place && placeOfExercise(place, slug) }).readRecordState();

/** The desk of an exercise on a machine's clock that the test moves. */
export async function playedIn(exercise: Opened): Promise<{ desk: Desk; wait(ms: number): void }> {
  vi.useFakeTimers({ toFake: ["Date"] });
  const desk = actingAs(await openedDesk(exercise), "Trainee");
  return { desk, wait: (ms) => vi.setSystemTime(Date.now() + ms) };
}
