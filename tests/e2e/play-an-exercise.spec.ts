import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { fillLevel, levelForm } from "./parts";
import type { ServedDesk } from "./served-desk";
import { expect, indicatorAt, readBoard, test } from "./watch-floor";

const BASE = "/exercises/night-watch/desk";
/** What the file of a desk holds; null where it is in a database of its own. */
function digestOf({ folder }: ServedDesk) {
  const file = join(folder, "watchfloor.db");
  return existsSync(file) ? createHash("sha256").update(readFileSync(file)).digest("hex") : null;
}

/** A key that a program uses on both desks, with the same words: each has to store them. */
const KEY = "the same on both";
const judged = (indicatorId: string) => ({
  ...{ indicatorId, level: 4, confidence: "moderate", rationale: "By a program." },
  effectiveAt: "2020-01-07T14:00:00Z",
});

async function openExercise(page: Page) {
  await page.goto("/exercises");
  const form = page.getByRole("form", { name: "Open an exercise" });
  await form.getByLabel("Name").fill("Night watch");
  await form.getByLabel("From (UTC)").fill("072100ZJAN20");
  await form.getByLabel("Until (UTC)").fill("next week");
  await form.getByLabel("Who is on watch?").fill("Ada");
  await form.getByRole("button", { name: "Open the exercise" }).click();
  await expect(form.getByRole("alert")).toContainText("Until must be");
  await form.getByLabel("Until (UTC)").fill("081500ZJAN20");
  await form.getByRole("button", { name: "Open the exercise" }).click();
  return page.getByRole("listitem").filter({ hasText: "Night watch" });
}

/** The addresses that a page leads to or sends forms to, of those below this server. */
const addressesOn = (page: Page) =>
  page
    .locator("a[href^='/'], form[action^='/']")
    .evaluateAll((all) => all.map((each) => each.getAttribute("href") ?? each.getAttribute("action") ?? ""));

test("an exercise is opened, played, paused, ended and compared in the browser, apart from the desk", async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000);
  const before = await readBoard(desk);
  const bytes = digestOf(desk);
  const { id, name, level } = await indicatorAt(desk, "rockets", 0);
  const listed = await openExercise(page);
  // The whole desk is copied first.
  await expect(listed).toContainText("not played yet", { timeout: 15_000 });
  await expect(listed.getByRole("link", { name: /Compare/ })).toHaveCount(0);
  await page.goto("/exercises/night-watch");
  await expect(page.getByRole("main")).toContainText("nothing to compare");

  await page.getByRole("link", { name: "Play" }).click();
  const banner = page.getByRole("complementary", { name: "This is an exercise" });
  await expect(banner).toContainText("EXERCISE “Night watch”");
  await expect(page).toHaveTitle(/^EXERCISE/);
  await expect(page).toHaveURL(`${BASE}/exercises`);
  await expect(page.getByRole("button", { name: /Pause|End/ })).toHaveCount(0);
  expect(await (await page.request.get(`${BASE}/api/health`)).json()).toMatchObject({
    ...{ isExercise: true, speed: 0, exerciseState: "ready", nowAt: "2020-01-07T21:00:00.000Z" },
  });
  expect(await (await page.request.get(`${BASE}/api/snapshot?format=md`)).text()).toContain("EXERCISE");

  await test.step("a level set there is stored there only, and no name is taken over", async () => {
    await page.goto(`${BASE}/indicators/${id}`);
    await expect(page.getByRole("banner").getByRole("link", { name: "Start watch" })).toBeVisible();
    await fillLevel(page, /5 Critical/, "Trained eyes see it coming.");
    await levelForm(page).getByLabel("Who is on watch?").fill("Trainee");
    await levelForm(page).getByRole("button", { name: "Publish level" }).click();
    await expect(page.getByText("Trained eyes see it coming.").first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${BASE}/indicators/${id}`));
    const kept = (await page.context().cookies()).filter((each) =>
      each.name.startsWith("watchfloor-on-watch"),
    );
    expect(kept.map((each) => [each.name, each.value, each.path]).sort()).toEqual([
      ["watchfloor-on-watch", "Ada", "/"],
      ["watchfloor-on-watch-exercises-night-watch-desk", "Trainee", BASE],
    ]);
  });

  await test.step("pages of both desks, asked for in turn, never show the other", async () => {
    const levelOn = async (base: string) => {
      const answer = await page.request.get(`${base}/api/indicators/${id}`);
      return { etag: answer.headers().etag, body: await answer.text() };
    };
    for (const _ of [1, 2]) {
      const [there, here] = [await levelOn(BASE), await levelOn("")];
      expect(there.body).toContain("Trained eyes");
      expect(here.body).not.toContain("Trained eyes");
      expect(there.etag).not.toBe(here.etag);
    }
    const headers = { referer: `${desk.address}${BASE}/watch`, "content-type": "application/json" };
    const strayed = await page.request.get("/api/board", { headers });
    expect(strayed.url()).toContain(`${BASE}/api/board`);
    const key = { "idempotency-key": KEY, "watchfloor-actor": "A program" };
    const stored = await page.request.post(`${BASE}/api/assessments`, { headers: key, data: judged(id) });
    expect(stored.status()).toBe(201);
    expect((await stored.json()).recordedAt).toMatch(/^2020-01-07T21:00/);
    const wrong = await page.request.post(`${BASE}/api/assessments`, {
      headers: { ...headers, ...key, host: "elsewhere.example" },
      data: {},
    });
    expect(wrong.status()).toBe(421);
    expect((await readBoard(desk)).revision).toBe(before.revision);
    expect((await indicatorAt(desk, "rockets", 0)).level).toBe(level);
  });

  await test.step("every link and form of its pages stays there, moving between them too", async () => {
    await page.goto(BASE);
    const rockets = page.getByRole("link", { name: /^Rockets/ }).first();
    await rockets.click();
    await expect(page).toHaveURL(`${BASE}/categories/rockets`);
    await expect(banner).toBeVisible();
    for (const path of [
      "",
      "/watch",
      "/incidents",
      "/reports",
      "/map",
      "/log",
      "/changes",
      "/import",
      "/snapshot",
    ]) {
      await page.goto(`${BASE}${path}`);
      const strays = (await addressesOn(page)).filter(
        (each) => !each.startsWith(BASE) && each !== "/exercises",
      );
      for (const stray of new Set(strays)) {
        const answer = await page.request.get(stray, { headers: { referer: page.url() } });
        expect(answer.url()).toContain(BASE);
      }
    }
  });

  await test.step("it starts, brings in what happened, pauses, and ends for good", async () => {
    await page.goto(`${BASE}/exercises`);
    const start = page.getByRole("form", { name: "Start the exercise" });
    await start.getByLabel("Speed").selectOption("1440");
    await start.getByRole("button", { name: "Start" }).click();
    await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
    await page.goto(BASE);
    await expect(page.getByRole("region", { name: "Changes" })).toContainText(
      "Missiles reported on Ain al-Asad",
      { timeout: 60_000 },
    );
    await banner.getByRole("link", { name: "Controls" }).click();
    await page.getByRole("button", { name: "Pause" }).click();
    await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
    await page.getByText("End the exercise").click();
    await page.getByRole("button", { name: "End exercise" }).click();
    await expect(page.getByRole("main")).toContainText("This exercise has ended");
    await expect(page.getByRole("button", { name: /Pause|Resume|End/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Play again" })).toHaveAttribute(
      "href",
      /again=night-watch#open$/,
    );
  });

  await test.step("after its end nothing can be recorded there, and its pages say so", async () => {
    const late = await page.request.post(`${BASE}/api/assessments`, {
      headers: { "watchfloor-actor": "A program" },
      data: judged(id),
    });
    expect(late.status()).toBe(409);
    expect(await late.text()).toContain("This exercise has ended");
    await page.goto(`${BASE}/indicators/${id}`);
    await expect(levelForm(page)).toHaveCount(0);
    await expect(page.getByText("Closed: this exercise has ended.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Correct", exact: true })).toHaveCount(0);
    await expect(banner).toContainText("read-only");
    await page.goto(`${BASE}/exercises`);
  });

  await page.getByRole("link", { name: "Compare with the real desk" }).click();
  await expect(banner).toHaveCount(0);
  const compared = page.getByRole("region", { name: "Rockets" });
  await compared.getByText("Its indicators, one by one").click();
  const raised = compared.getByRole("region", { name, exact: true }).getByRole("row", { name: /5 Critical/ });
  await expect(raised).toContainText("072100ZJAN20");
  await page.goto("/exercises");
  await expect(listed).toContainText("ended at");
  expect(digestOf(desk)).toBe(bytes);
  expect((await readBoard(desk)).revision).toBe(before.revision);
  const headers = { "idempotency-key": KEY, "watchfloor-actor": "A program" };
  const own = await page.request.post("/api/assessments", { headers, data: judged(id) });
  expect(own.status()).toBe(201);
  expect((await own.json()).recordedAt).toMatch(/^2020-01-09/);
});
