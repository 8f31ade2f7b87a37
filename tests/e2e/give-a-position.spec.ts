import { reportsOn } from "./axe";
import { expect, takeWatch, test } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

test("a position is typed in any notation, taken from a place that the desk knows, or picked on a map", async ({
  page,
}) => {
  test.setTimeout(60_000);
  await page.goto("/incidents/new");
  const form = page.getByRole("form", { name: "Record an incident" });
  const position = form.getByLabel(/^Position/);
  await position.fill("38S MB 4323 8463");
  await expect(form).toContainText(/33\.\d+° N 44\.\d+° E, MGRS 38S MB 4323 8463/);
  await position.fill("33°75'N 44°E");
  await position.blur();
  await expect(form).toContainText("Minutes of the latitude must be under 60");
  await position.fill("");

  const place = form.getByRole("combobox", { name: "Place" });
  await place.pressSequentially("green");
  const offered = page.getByRole("listbox", { name: "Known places" }).getByRole("option");
  await expect(offered.first()).toContainText("Green Zone, Baghdad");
  await place.press("ArrowDown");
  expect(await reportsOn(page)).toEqual([]);
  await place.press("Enter");
  await expect(place).toHaveValue("Green Zone, Baghdad");
  await expect(position).toHaveValue("33.3, 44.39");
  await expect(form.getByLabel(/^Accuracy/)).toHaveValue("near");

  await form.getByRole("button", { name: "Pick on map" }).click();
  const dialog = page.getByRole("dialog", { name: "Pick a position" });
  await expect(dialog.locator(".map-view[data-is-live]")).toBeVisible();
  expect(await reportsOn(page)).toEqual([]);
  const map = dialog.getByRole("application");
  await map.click({ position: { x: 120, y: 140 } });
  const picked = /^\d+(\.\d+)?° N \d+(\.\d+)?° E$/;
  await expect(dialog.getByText(picked)).not.toHaveText("33.3° N 44.39° E");
  await dialog.getByRole("button", { name: "Use position" }).click();
  await expect(position).not.toHaveValue("33.3, 44.39");
  await expect(position).toHaveValue(/^\d+(\.\d+)?, \d+(\.\d+)?$/);

  await form.getByLabel("Title").fill("Rockets by the river");
  await form.getByLabel("Category").selectOption("rockets");
  await form.getByLabel("Kind", { exact: true }).selectOption("rocket or artillery fire");
  await form.getByLabel("Time (UTC)").fill("040200ZJAN20");
  await form.getByLabel("Source", { exact: true }).fill("Base log");
  await position.fill("331800N 0442324E");
  await form.getByRole("button", { name: "Record incident" }).click();
  await expect(page.getByRole("heading", { name: "Rockets by the river" })).toBeVisible();
  await expect(page.getByText("33.3° N 44.39° E")).toBeVisible();
});
