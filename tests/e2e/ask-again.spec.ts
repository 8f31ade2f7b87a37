import { expect, indicatorAt, recordLevel, test } from "./watch-floor";

const ask = (address: string, etag: string) => fetch(address, { headers: { "if-none-match": etag } });

for (const path of [
  "/api/board",
  "/api/trends?days=90",
  "/api/changes",
  "/api/indicators/{id}",
  "/api/categories/drones/trend?days=30",
  "/api/categories/drones/incidents?days=30",
  "/api/board?effectiveAt=080134ZJAN20",
  "/api/trends?effectiveAt=080134ZJAN20",
  "/api/categories/drones/trend?effectiveAt=080134ZJAN20",
])
  test(`${path} requested again is sent in full only when something changed`, async ({ desk }) => {
    const { id } = await indicatorAt(desk, "drones", 3);
    const address = `${desk.address}${path.replace("{id}", id)}`;
    const first = await fetch(address);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toMatch(/^application\/json/);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/".{16,}"$/);
    const again = await ask(address, etag);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    const { level } = await indicatorAt(desk, "drones", 3);
    await recordLevel(desk, id, level === 5 ? 4 : 5, "Changed between two questions.");
    const changed = await ask(address, etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

test("an unsaved board requested again is sent in full only in another format, or when something changed", async ({
  desk,
}) => {
  const at = "effectiveAt=080134ZJAN20";
  const address = `${desk.address}/api/snapshot?${at}&format=`;
  const etag = (await fetch(`${address}csv`)).headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/".{16,}"$/);
  const again = await ask(`${address}csv`, etag);
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask(`${address}json`, etag)).status).toBe(200);
  const { id } = await indicatorAt(desk, "drones", 3);
  await recordLevel(desk, id, 3, "Changed between two snapshots.");
  expect((await ask(`${address}csv`, etag)).status).toBe(200);
});
