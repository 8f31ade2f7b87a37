import { tempoSentenceOf } from "@/domain/tempo/tempo-words";
import { tilesOn } from "./parts";
import { categoryOf, expect, readBoard, test } from "./watch-floor";

test("a week with unusually many incidents is marked on its tile, and no other", async ({ page, desk }) => {
  const { categories } = await readBoard(desk);
  const unusual = categories.filter(({ incidents }) => (incidents.surge ?? 1) <= 1 / 20).map((c) => c.name);
  expect(unusual).toContain("Rockets");
  await page.goto("/");
  const marked = tilesOn(page).filter({ hasText: /unusual: about once in \d+ weeks/i });
  await expect(marked.getByRole("heading")).toHaveText(unusual);
});

test("the page of the category says how unusual the week is, and leads to the indicators to review", async ({
  page,
  desk,
}) => {
  const { incidents } = await categoryOf(desk, "rockets");
  await page.goto("/categories/rockets");
  const tempo = page.getByRole("region", { name: "Tempo" });
  await expect(tempo).toContainText(tempoSentenceOf(incidents));
  await tempo.getByText("Show as table").click();
  await expect(tempo.getByRole("row").nth(1).getByRole("cell").nth(1)).toHaveText(`${incidents.week}`);
  await tempo.getByRole("link", { name: "review the indicators" }).click();
  await expect(page).toHaveURL(/#indicators$/);
});
