import { existsSync } from "node:fs";
import { runScript } from "../scripts/run-script";
import { serveDesk } from "./served-desk";
import { expect, test } from "./watch-floor";

const FILES = ["asam-2022-06-21.csv", "ucdp-ged-syria-2019-06_2019-11.csv"].map(
  (name) => `../shared/data/${name}`,
);
const JUNE_2019 = "effectiveAt=300000ZJUN19";

test("with ASAM and UCDP imported, an empty desk shows the tanker attacks of June 2019, on chart, map and in words", async ({
  page,
}) => {
  test.setTimeout(180_000);
  if (!FILES.every((file) => existsSync(file))) return console.warn("Left out: ../shared/data is not there");
  const desk = await serveDesk("--empty");
  const env = { WATCHFLOOR_DATA: desk.folder };
  const [asam = "", ucdp = ""] = FILES;
  const ships = await runScript("scripts/import.ts", ["auto", asam], env);
  expect(`${ships.out}${ships.err}`).toContain(
    "read 8642, new 8640, changed 0, unchanged 0, duplicate 2, refused 0",
  );
  const deaths = await runScript("scripts/import.ts", ["auto", ucdp, "--category", "kidnapping"], env);
  expect(`${deaths.out}${deaths.err}`).toContain(
    "read 1180, new 1180, changed 0, unchanged 0, duplicate 0, refused 0",
  );

  await page.goto(`${desk.address}/categories/shipping?days=30&${JUNE_2019}`);
  await expect(page.locator("[data-past]")).toBeVisible();
  const listed = page.getByRole("region", { name: "Incidents in this range" });
  await expect(listed).toContainText("13 Jun 2019");

  await page.goto(`${desk.address}/map?days=30&categoryId=shipping&window=46,21.5,62,31&${JUNE_2019}`);
  await expect(page.getByRole("list", { name: "Incidents in view" })).toContainText("130000Z");

  for (const ship of ["FRONT ALTAIR", "KOKUKA COURAGEOUS"]) {
    await page.goto(`${desk.address}/incidents?text=${encodeURIComponent(ship)}&${JUNE_2019}`);
    await expect(page.getByRole("region", { name: "Incidents found" })).toContainText("13 Jun 2019");
  }
  await desk.stop();
});
