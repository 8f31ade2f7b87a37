import { expect, test } from "./watch-floor";

test.use({ javaScriptEnabled: false });

for (const [typed, says] of [
  ["080134JJAN20", "J names no zone"],
  ["300000ZFEB20", "This must be a time such as"],
  ["010000ZJAN40", "This is in the future"],
] as const)
  test(`“${typed}” is refused in words, kept as it was typed, and shows no board`, async ({ page }) => {
    await page.goto("/");
    await page.getByText("View another time").click();
    const bar = page.getByRole("form", { name: "Time" });
    await bar.getByLabel("The world at (UTC)").fill(typed);
    const answer = page.waitForResponse((response) => response.url().includes("effectiveAt="));
    await bar.getByRole("button", { name: "Show" }).click();
    expect((await answer).status()).toBe(422);
    await expect(bar).toContainText(says);
    await expect(bar.getByLabel("The world at (UTC)")).toHaveValue(typed);
    await expect(page.getByRole("list", { name: "Categories" })).toBeHidden();
    await bar.getByLabel("The world at (UTC)").fill("080434CJAN20");
    await bar.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("region", { name: "This is the past", exact: true })).toContainText(
      "080134ZJAN20",
    );
    await expect(page.getByRole("list", { name: "Categories" })).toBeVisible();
  });
