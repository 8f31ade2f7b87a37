import { v7 } from "uuid";
import type { Instant } from "@/domain/time/time";
import { deskIn } from "../desk";
import type { Store } from "../store";
import { desks } from "../tables";
import type { Seed } from "./empty";

/** Makes the desk of a seed in a store that holds none. Shape: answers its id. */
export async function fillDesk(store: Store, seed: Seed): Promise<string> {
  const createdAt: Instant = Date.now();
  const clockOffsetMs = seed.startsAt === null ? 0 : createdAt - seed.startsAt;
  const id = v7();
  await store.write(createdAt, (tx) =>
    tx.db
      .insert(desks)
      .values({ id, ...seed.profile, clockOffsetMs, createdAt })
      .then(() => undefined),
  );
  const desk = await deskIn(store);
  let now = desk.now();
  await seed.fill({ ...desk, now: () => now, actor: "Watchfloor" }, (instant) => {
    now = instant;
  });
  return id;
}
