import type { Desk } from "@/db/desk";
import { readTail } from "@/db/queries/log/newest-log-entry";
import { toWire } from "@/domain/time/wire";
import { conditionOf } from "./readiness";

/**
 * Whether a desk answers, the condition of its database, and its clock, as JSON: 503 when it failed or cannot be read.
 * Cost: one seek, in one turn of the event loop.
 */
export async function healthOf(desk: Desk): Promise<{ status: number; body: string }> {
  const { revision, failure } = await readRevision(desk);
  const condition = conditionOf(desk, failure);
  const answer = {
    ...condition,
    ...{ revision, nowAt: desk.now(), isExample: desk.profile.isExample },
    ...{ isExercise: desk.exercise !== null, speed: desk.exercise?.runsAt() ?? 1 },
    ...(desk.exercise && { exerciseState: desk.exercise.state() }),
  };
  if (condition.status === "ok" || (condition.status === "read-only" && revision !== null))
    return { status: 200, body: toWire(answer) };
  return { status: 503, body: toWire({ ...answer, problems: [{ field: "", message: condition.message }] }) };
}

const readRevision = (desk: Desk): Promise<{ revision: number | null; failure: unknown }> =>
  desk.store.seek(readTail).then(
    ({ revision }) => ({ revision, failure: null }),
    (failure: unknown) => ({ revision: null, failure }),
  );
