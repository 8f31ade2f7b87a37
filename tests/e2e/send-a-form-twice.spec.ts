import type { APIResponse, BrowserContext, Page, Request } from "@playwright/test";
import { fillLevel, levelForm, newestOf, publishOn } from "./parts";
import { expect, indicatorAt, takeWatch, test, timesStored } from "./watch-floor";

test.beforeEach(({ context, desk }) => takeWatch(context, desk));

/** What the log of the watch says in these words. */
const logged = (page: Page, words: string) =>
  page.getByRole("region", { name: "Log of the watch" }).getByRole("listitem").filter({ hasText: words });

/** Posts what a page has posted once more, as a browser does that reloads; some words may be others by then. */
const posterOf =
  (context: BrowserContext, posted: Request) =>
  async (words = "", others = ""): Promise<APIResponse> => {
    const body = posted.postDataBuffer()?.toString("latin1") ?? "";
    const { "content-type": type = "" } = await posted.allHeaders();
    return context.request.post(posted.url(), {
      headers: { "content-type": type, origin: new URL(posted.url()).origin },
      data: Buffer.from(body.replace(words, others), "latin1"),
      maxRedirects: 0,
    });
  };

const leadsTo = (answer: APIResponse) => `${answer.status()} ${answer.headers().location}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });
    const place = javaScriptEnabled ? 0 : 1;
    const how = javaScriptEnabled ? "with" : "without";

    test("a double click stores a level once", async ({ page, desk }) => {
      const { id } = await indicatorAt(desk, "drones", place);
      const rationale = `Double click ${how}.`;
      await page.goto(`/indicators/${id}`);
      await fillLevel(page, /2 Moderate/, rationale);
      await publishOn(page).dblclick();
      await expect(newestOf(page)).toContainText(rationale);
      await page.waitForTimeout(500);
      expect(await timesStored(desk, id, rationale)).toBe(1);
    });

    test("the same text entered again is stored again", async ({ page }) => {
      const words = `Radio check ${how}.`;
      await page.goto("/watch");
      for (const count of [1, 2]) {
        const form = page.getByRole("form", { name: "Write an entry" });
        await form.getByLabel("What happened").fill(words);
        await form.locator("[type=submit]").click();
        await expect(logged(page, words)).toHaveCount(count);
      }
    });

    test("gone back from a stored form, and sent again, it is stored once", async ({ page }) => {
      const words = `Gone back ${how}.`;
      await page.goto("/");
      await page.goto("/watch");
      const form = page.getByRole("form", { name: "Write an entry" });
      await form.getByLabel("What happened").fill(words);
      await form.locator("[type=submit]").click();
      await expect(logged(page, words)).toHaveCount(1);
      await page.goBack();
      await expect(form.getByLabel("What happened")).toHaveValue("");
      await form.locator("[type=submit]").click();
      await expect(form.getByRole("alert")).toContainText("Nothing was stored yet");
      await page.goto("/watch");
      await expect(logged(page, words)).toHaveCount(1);
    });

    test("a refused form is stored when it is corrected and sent again", async ({ page, desk }) => {
      const { id } = await indicatorAt(desk, "drones", place);
      const rationale = `Corrected ${how}.`;
      await page.goto(`/indicators/${id}`);
      await fillLevel(page, /3 Substantial/, rationale);
      await levelForm(page).getByLabel("Confidence").selectOption("");
      await publishOn(page).click();
      await expect(levelForm(page).getByRole("alert")).toContainText("Nothing was stored yet");
      await levelForm(page).getByLabel("Confidence").selectOption("low");
      await publishOn(page).click();
      await expect(newestOf(page)).toContainText(rationale);
      expect(await timesStored(desk, id, rationale)).toBe(1);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a form that the browser posts again leads to the same place; with other input it says what was stored", async ({
    page,
    context,
    desk,
  }) => {
    const { id } = await indicatorAt(desk, "shipping", 1);
    await page.goto(`/indicators/${id}`);
    await fillLevel(page, /2 Moderate/, "Posted twice.");
    const posting = page.waitForRequest((request) => request.method() === "POST");
    await publishOn(page).click();
    const posted = await posting;
    await expect(newestOf(page)).toContainText("Posted twice.");
    const post = posterOf(context, posted);
    expect(leadsTo(await post())).toBe(`303 /indicators/${id}`);
    const shown = await (await post("Posted twice.", "Posted otherwise.")).text();
    expect(shown).toContain("What you sent first was stored; your changes since were not.");
    expect(shown).toContain("Posted otherwise.");
    const key = /name="requestKey"\r\n\r\n(\S+)/.exec(posted.postData() ?? "")?.[1] ?? "";
    expect(shown).toContain(`value="${key}"`);
    expect(await timesStored(desk, id, "Posted twice.")).toBe(1);
    expect(await timesStored(desk, id, "Posted otherwise.")).toBe(0);
  });

  test("an exercise opened twice at once is opened once, and both lead to the list", async ({
    page,
    context,
  }) => {
    await page.goto("/exercises");
    const form = page.getByRole("form", { name: "Open an exercise" });
    await form.getByLabel("Name").fill("Twice");
    await form.getByLabel("From (UTC)").fill("071500ZJAN20");
    await page.route("/exercises", (route) => route.abort());
    const posting = page.waitForRequest((request) => request.method() === "POST");
    await form.getByRole("button", { name: "Open the exercise" }).click();
    const post = posterOf(context, await posting);
    expect((await Promise.all([post(), post(), post()])).map(leadsTo)).toEqual(
      Array.from({ length: 3 }, () => "303 /exercises"),
    );
    await page.unroute("/exercises");
    await page.goto("/exercises");
    await expect(page.getByRole("listitem").filter({ hasText: "Twice" })).toHaveCount(1);
  });

  test("a file sent twice is checked once; another file from the same form is a new one", async ({
    page,
    context,
    desk,
  }) => {
    await page.goto("/import");
    const requestKey = await page.locator("[name=requestKey]").inputValue();
    const send = async (words: string) => {
      const file = { name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from(words) };
      const sent = { headers: { origin: desk.address }, multipart: { requestKey, file }, maxRedirects: 0 };
      return leadsTo(await context.request.post(`${desk.address}/import/upload`, sent));
    };
    const first = await send("one");
    expect(first).toMatch(/^303 \/import\/[0-9a-f-]{36}$/);
    expect(await send("one")).toBe(first);
    expect(await send("two")).not.toBe(first);
    await page.goto("/import");
    await expect(page.getByRole("link", { name: "letter.txt" })).toHaveCount(2);
    await page.goto(first.slice("303 ".length));
    await page.getByText("Cancel import", { exact: true }).click();
    await page.getByRole("button", { name: "Yes, cancel import" }).click();
    await expect(page).toHaveURL(/\/import\?cancelled=yes$/);
    const anew = await send("one");
    await page.goto(anew.slice("303 ".length));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("letter.txt");
  });
});
