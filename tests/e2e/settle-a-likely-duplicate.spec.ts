import type { Page } from "@playwright/test";
import { expect, takeWatch, test } from "./watch-floor";

test.use({ deskArgs: ["--empty"] });

const HEAD = "date,time,title,place,lat,lon,category\n";
const ONE = `${HEAD}2019-06-13,04:20,Explosion on a tanker,Gulf of Oman,25.39,57.77,shipping\n2019-06-20,10:00,Mortars on a camp,Balad,33.94,44.36,rockets\n`;
const OTHER = `${HEAD}2019-06-13,06:00,Limpet mine attack,off Jask,25.41,57.70,shipping\n2019-06-20,12:00,Three rounds,Balad base,33.95,44.37,rockets\n`;

async function imported(page: Page, name: string, text: string) {
  await page.goto("/import");
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.getByLabel("Files", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Check files" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click({ timeout: 30_000 });
  await expect(page.getByText("Imported", { exact: true })).toBeVisible({ timeout: 30_000 });
}

test("the same event from two datasets is offered after the import, on its page and in a list; a merge is undone", async ({
  page,
  context,
  desk,
}) => {
  await takeWatch(context, desk);
  await imported(page, "one.csv", ONE);
  await imported(page, "other.csv", OTHER);
  await page.getByRole("link", { name: "2 likely duplicates" }).click();
  const pair = page.getByRole("region", { name: "Limpet mine attack and Explosion on a tanker" });
  await expect(pair).toContainText("7 km apart, 2 h apart");
  await pair.getByRole("button", { name: "Keep the second" }).click();
  await expect(page.getByText("Incident merged")).toBeVisible();
  await expect(pair).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(pair).toBeVisible();
  await pair.getByRole("link", { name: "Explosion on a tanker" }).click();
  const card = page.getByRole("region", { name: "Likely duplicates" });
  await expect(card).toContainText("Limpet mine attack");
  await card.getByRole("button", { name: "Keep this incident" }).click();
  await expect(page.getByRole("region", { name: "Duplicates", exact: true })).toContainText(
    "Limpet mine attack",
  );
  await page.goto("/incidents/duplicates");
  await page.getByRole("button", { name: "Keep both" }).click();
  await expect(page.getByText("No likely duplicates.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Keep both" }).click();
  await expect(page.getByText("No likely duplicates.")).toBeVisible();
});

const ALERT = `<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>A1</identifier><sender>desk@example.org</sender><sent>SENT</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><category>Met</category><event>Storm</event><urgency>Immediate</urgency><severity>Severe</severity><certainty>Likely</certainty><headline>Storm over the Gulf</headline><area><areaDesc>Gulf of Oman</areaDesc><polygon>24,57 26,57 26,60 24,60 24,57</polygon><circle>25,58 40</circle></area></info></alert>`;

test("the areas of a warning are drawn on the map and on its page", async ({ page, context, desk }) => {
  await takeWatch(context, desk);
  const sent = `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 19)}-00:00`;
  await imported(page, "storm.xml", ALERT.replace("SENT", sent));
  await page.goto("/map");
  await expect(page.locator('path[data-areas="2"]').first()).toBeAttached();
  const list = page.getByRole("list", { name: "Reports with areas" });
  await expect(list).toContainText("Gulf of Oman");
  await list.getByRole("link", { name: "Storm over the Gulf" }).click();
  await expect(page.getByRole("region", { name: "Areas" }).locator('path[data-areas="2"]')).toBeAttached();
});
