import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { filesOf } from "@/db/files/data-folder";
import { type Connect, connect, type Place } from "@/db/postgres/connection";
import { openLeases } from "@/db/postgres/leases";
import { openServers } from "@/db/postgres/servers";
import { openPostgresStore } from "@/db/postgres/store";
import { deskInAFolder } from "../../desk-in-a-folder";

const SOON = { timeout: 5_000, interval: 20 };

async function placeOf(): Promise<Place> {
  const { place } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  return place;
}

const LEASE = { number: 7_201_499, of: "watchfloor" };

function leasesOn(place: Place, open: Connect = connect) {
  const leases = openLeases(place, open, 1_000);
  onTestFinished(leases.close);
  return leases;
}

test("of two servers one has the scheduled work, and the other takes it over when that one ends", async () => {
  const { desk, place, folder } = await deskInAFolder();
  if (!place) throw new Error("This desk is in no database.");
  const other = await openPostgresStore(place, filesOf(folder).database);
  onTestFinished(() => other.close());
  await expect.poll(() => desk.store.keepsUp(), SOON).toBe(true);
  await sleep(100);
  expect(other.keepsUp()).toBe(false);
  await desk.store.close();
  await expect.poll(() => other.keepsUp(), SOON).toBe(true);
});

test("work that is left is taken by the next that asks for it", async () => {
  const place = await placeOf();
  const [one, other] = [leasesOn(place), leasesOn(place)];
  await expect.poll(() => one.holds(LEASE), SOON).toBe(true);
  expect(other.holds(LEASE)).toBe(false);
  one.leave(LEASE);
  await expect.poll(() => other.holds(LEASE), SOON).toBe(true);
  expect(one.holds(LEASE)).toBe(false);
});

test("a server whose database answers nothing stops before another one begins", async () => {
  const place = await placeOf();
  let isCutOff = false;
  const never = () => new Promise<never>(() => undefined);
  const breaking: Connect = async (at) => {
    if (isCutOff) return never();
    const own = await connect(at);
    return { ...own, run: (text) => (isCutOff ? never() : own.run(text)) };
  };
  const [one, other] = [leasesOn(place, breaking), leasesOn(place)];
  await expect.poll(() => one.holds(LEASE), SOON).toBe(true);
  expect(other.holds(LEASE)).toBe(false);
  isCutOff = true;
  let areBothAtIt = false;
  await expect
    .poll(() => {
      const isTaken = other.holds(LEASE);
      areBothAtIt ||= isTaken && one.holds(LEASE);
      return isTaken;
    }, SOON)
    .toBe(true);
  expect(areBothAtIt).toBe(false);
  expect(one.holds(LEASE)).toBe(false);
});

test("a server tells the others which files it has, and they know whether it runs", async () => {
  const place = await placeOf();
  const [one, other] = ["/srv/one/watchfloor.db", "/srv/other/watchfloor.db"].map((keys) =>
    openServers(place, keys, connect),
  );
  if (!one || !other) throw new Error("There are two.");
  onTestFinished(() => other.close());
  const connection = await connect(place);
  onTestFinished(() => connection.close());
  const file = { id: "one", fileName: "rows.csv", by: "Ada", sentAt: 1 };
  await one.noteFiles(connection, [file]);
  await other.noteFiles(connection, []);
  const isRunning = async () => (await other.readFiles(connection)).map((each) => each.isRunning);
  await expect.poll(isRunning, SOON).toEqual([true]);
  expect(await other.readFiles(connection)).toMatchObject([{ ...file, folder: "/srv/one" }]);
  expect(await one.readFiles(connection)).toEqual([]);
  await one.close();
  expect(await isRunning()).toEqual([false]);
});
