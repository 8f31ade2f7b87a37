import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { endServing, startServing } from "../../scripts/serving";
import { fillLevel, levelForm } from "./parts";
import { expect, indicatorAt, readBoard, test } from "./watch-floor";

test("an exercise is opened from a past instant, played, and compared, and the desk stays as it was", async ({
  page,
  desk,
  browser,
}) => {
  test.setTimeout(120_000);
  const before = await readBoard(desk);
  await page.goto("/exercises");
  const form = page.getByRole("form", { name: "Open an exercise" });
  await form.getByLabel("Name").fill("Night watch");
  await form.getByLabel("From (UTC)").fill("071500ZJAN20");
  await form.getByLabel("Until (UTC)").fill("next week");
  await form.getByLabel("Who is on watch?").fill("Ada");
  await form.getByRole("button", { name: "Open the exercise" }).click();
  await expect(form.getByRole("alert")).toContainText("Until must be");
  await form.getByLabel("Until (UTC)").fill("081500ZJAN20");
  await form.getByRole("button", { name: "Open the exercise" }).click();
  const listed = page.getByRole("listitem").filter({ hasText: "Night watch" });
  const command = await listed.getByText("npm start").innerText();
  const folder = /WATCHFLOOR_DATA='?([^' ]+)/.exec(command)?.[1] ?? "";
  const digest = () =>
    createHash("sha256")
      .update(readFileSync(join(folder, "../../watchfloor.db")))
      .digest("hex");
  const bytes = digest();
  const { id, name } = await indicatorAt(desk, "rockets", 0);

  const server = await startServing(folder);
  const trainee = await browser.newPage({ baseURL: server.address });
  try {
    await trainee.goto("/");
    await expect(trainee.getByRole("complementary", { name: "This is an exercise" })).toContainText(
      "EXERCISE “Night watch”",
    );
    const health: unknown = await (await trainee.request.get("/api/health")).json();
    expect(health).toMatchObject({ isExercise: true, speed: 0, nowAt: "2020-01-07T15:00:00.000Z" });
    const markdown = await (await trainee.request.get("/api/snapshot?format=md")).text();
    expect(markdown).toContain("EXERCISE “Night watch”");

    await trainee.goto(`/indicators/${id}`);
    await fillLevel(trainee, /5 Critical/, "Trained eyes see it coming.");
    await levelForm(trainee).getByLabel("Who is on watch?").fill("Trainee");
    await levelForm(trainee).getByRole("button").click();
    await expect(trainee.getByText("Trained eyes see it coming.").first()).toBeVisible();

    await trainee.goto("/exercises");
    const resume = trainee.getByRole("form", { name: "Resume the exercise" });
    await resume.getByLabel("Speed").selectOption("1440");
    await resume.getByRole("button", { name: "Resume" }).click();
    await expect(trainee.getByRole("button", { name: "Pause" })).toBeVisible();
    await trainee.goto("/");
    const changes = trainee.getByRole("region", { name: "Changes" });
    await expect(changes).toContainText("Missiles reported on Ain al-Asad", { timeout: 60_000 });
  } finally {
    await trainee.close();
    await endServing(server, "SIGTERM");
  }

  await page.goto("/exercises/night-watch");
  const rockets = page.getByRole("region", { name: "Rockets" });
  await rockets.getByText("Its indicators, one by one").click();
  const raised = rockets.getByRole("region", { name, exact: true }).getByRole("row", { name: /5 Critical/ });
  await expect(raised).toContainText("071500ZJAN20");
  expect(digest()).toBe(bytes);
  expect((await readBoard(desk)).revision).toBe(before.revision);
});
