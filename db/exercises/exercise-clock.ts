import { desc, eq } from "drizzle-orm";
import type { Exercise, ExerciseClock } from "@/domain/exercise/exercise";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { change, type Desk, log } from "../desk";
import type { Tx, View } from "../store";
import { exerciseClocks, exercises, watchLog } from "../tables";

/** The exercise that a desk plays; undefined on any other desk. */
export async function readExercise({ db }: View): Promise<Exercise | undefined> {
  const [row] = await db.select().from(exercises).limit(1);
  return (
    row && { id: row.id, name: row.name, fromAt: row.fromAt, untilAt: row.untilAt, speed: row.speedRatio }
  );
}

/** How the clock of an exercise was last set; paused at the start until then. */
export async function readExerciseClock({ db }: View, { fromAt }: Exercise): Promise<ExerciseClock> {
  const [row] = await db.select().from(exerciseClocks).orderBy(desc(exerciseClocks.seq)).limit(1);
  if (!row) return { worldAt: fromAt, machineAt: 0, speed: 0 };
  return { worldAt: row.worldAt, machineAt: row.machineAt, speed: row.speedRatio };
}

/** Whether somebody has ended an exercise. */
export async function readIsEnded({ db }: View): Promise<boolean> {
  const ended = await db.select().from(watchLog).where(eq(watchLog.action, "exercise.ended")).limit(1);
  return ended.length > 0;
}

export async function addClockRow(tx: Tx, { worldAt, machineAt, speed }: ExerciseClock, recordedBy: string) {
  const row = { worldAt, machineAt, speedRatio: speed, recordedAt: tx.recordedAt, recordedBy };
  await tx.db.insert(exerciseClocks).values(row);
}

/**
 * Sets how fast the clock of an exercise runs from now on.
 * Errors: refuses on a desk that plays no exercise; as change.
 */
export async function setExerciseClock(
  desk: Desk,
  speed: number,
  action: "exercise.paused" | "exercise.resumed" | "exercise.ended",
): Promise<Outcome<ExerciseClock>> {
  const { exercise } = desk;
  if (!exercise) return refuse("This desk is not an exercise", "", "unknown");
  const outcome = await change(desk, async (tx) => {
    const worldAt = Math.max(desk.now(), tx.recordedAt);
    const clock = { worldAt, machineAt: exercise.machineNow(), speed };
    await addClockRow(tx, clock, desk.actor);
    await log(tx, desk, action, exercise.id, { worldAt, speed }, { speed: exercise.clock().speed });
    return accept(clock);
  });
  if (outcome.ok) exercise.follow(outcome.value, action === "exercise.ended");
  return outcome;
}
