import type { Instant } from "@/domain/time/time";
import { type Desk, deskIn } from "../desk";
import { filesOf } from "../files/data-folder";
import type { Home } from "../home";
import { removeDatabase } from "./copy-file";
import { cutAfter } from "./delete-history";
import { migrate } from "./migrate";
import { openSqliteStore } from "./store";

/** Makes exercises of the copies that `copyTo` writes. */
export const exerciseFileOf =
  (copyTo: (file: string) => Promise<unknown>): Home["withExerciseFile"] =>
  async ({ id, target, fromAt }, before, after, put) => {
    const file = `${filesOf(target).database}.${id}.new`;
    try {
      await copyTo(file);
      await migrate(file);
      await fill(file, fromAt, before);
      cutAfter(file, fromAt, id);
      await fill(file, fromAt, after);
      return await put(file);
    } finally {
      removeDatabase(file);
    }
  };

async function fill(file: string, now: Instant, work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await deskIn(openSqliteStore(file, "OFF"));
  try {
    await work({ ...desk, now: () => now });
  } finally {
    await desk.store.close();
  }
}
