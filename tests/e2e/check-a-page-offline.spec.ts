import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { EVERYTHING } from "@/domain/snapshot/export-choice";
import { groupedFingerprintOf } from "@/domain/snapshot/signature";
import { exampleSnapshot } from "@/formats/example";
import { html } from "@/formats/html";
import { signedFileOf } from "@/formats/signed-file";
import { SIGNER, signedHandOut } from "../formats/signed-exports";
import { snapshotSaying } from "../formats/snapshots";

test.use({ offline: true });

const HOSTILE = '=1+1 <b>&amp;</b> </script>\r\n"it\'s" \u202e\u2028\0 $& -->';

const exported = async (snapshot = exampleSnapshot, choice = EVERYTHING) =>
  Buffer.from((await signedFileOf(signedHandOut(snapshot, choice), html, SIGNER)).bytes).toString();

async function openedFile(page: Page, text: string) {
  const file = test.info().outputPath("snapshot.html");
  writeFileSync(file, text);
  await page.goto(pathToFileURL(file).href);
}

/** What a page says about itself when it is opened as a file. */
async function opened(page: Page, text: string) {
  await openedFile(page, text);
  const check = page.locator("#check[data-result]");
  await expect(check).toBeVisible();
  return check;
}

test("a page opened from a file says whether it is as it was signed, and by which key", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const pages = [
    await exported(),
    await exported(snapshotSaying(HOSTILE)),
    await exported(exampleSnapshot, { ...EVERYTHING, sections: [], isWithoutSourcesAndNames: true }),
  ];
  for (const text of pages) {
    const check = await opened(page, text);
    await expect(check).toHaveAttribute("data-result", "unconfirmed");
    await expect(check).toContainText(groupedFingerprintOf(SIGNER.fingerprint));
    await expect(page.locator("footer + .check")).toHaveCount(1);
  }
  await page
    .getByLabel("The fingerprint that the desk told you")
    .fill(groupedFingerprintOf(SIGNER.fingerprint));
  await expect(page.locator("#check")).toHaveText(/^Valid: /);
  await expect(page.locator("#check")).toHaveAttribute("data-result", "valid");
  expect(complaints).toEqual([]);
});

test("nothing on a page moves while it checks itself, and where its script does not run it says so after a moment", async ({
  browser,
  page,
}) => {
  const text = await exported();
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) seen.shift += (each as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
    // The check of a slow machine comes after the page is painted.
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    crypto.subtle.digest = async (...of) => {
      await new Promise((done) => setTimeout(done, 300));
      return digest(...of);
    };
  });
  await expect(await opened(page, text)).toHaveAttribute("data-result", "unconfirmed");
  await page.waitForTimeout(300);
  expect(await page.evaluate("seen.shift")).toBe(0);
  const without = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const still = await without.newPage();
  await openedFile(still, text);
  await expect(still.locator("#check")).toBeInViewport();
  await expect(still.locator("#check")).toHaveText(/^Not checked: /);
  await without.close();
});

test("a page with one byte changed says which part was altered", async ({ page }) => {
  const text = await exported();
  const changes: [before: string, after: string, part: RegExp][] = [
    ["Two loaded rails", "Ten loaded rails", /: Rockets\.$/],
    ["found by a patrol", "found by b patrol", /: Rockets/],
    ['<tr class="says">', '<tr class="sayt">', /: Rockets/],
    ["--level-5:", "--level-6:", /: head\.$/],
    ['<html lang="en">', '<html lang="eo">', /: page\.$/],
    ["<h2>Levels</h2>", "<h3>Levels</h2>", /Levels/],
    ["<dt>SHA-256</dt>", "<dt>SHA-257</dt>", /: footer\.$/],
    [
      '<template id="signature">watchfloor-signature-1:',
      '<template id="signature">watchfloor-signature-2:',
      /: the signature\.$/,
    ],
    ['id="parts">[["head"', 'id="parts">[["heat"', /: the signature\.$/],
  ];
  for (const [before, after, part] of changes) {
    expect(text, before).toContain(before);
    const check = await opened(page, text.replace(before, after));
    await expect(check, before).toHaveAttribute("data-result", "altered");
    await expect(check, before).toHaveText(part);
    await expect(check, before).toBeInViewport();
  }
  // The policy of the page names its script by hash, so one that was changed does not run.
  await openedFile(page, text.replace("Altered since", "Intact  since"));
  await expect(page.locator("#check")).toHaveText(/^Not checked: /);
  await expect(page.locator("#check")).toBeInViewport();
  // A check without the block around it is the block.
  const bare = await opened(
    page,
    text
      .replace('<div class="check">', "")
      .replace("</code>, or follow docs/proofs.md.</div>", "</code>, or follow docs/proofs.md."),
  );
  await expect(bare).toHaveText(/^Altered since /);
  await expect(bare).toBeInViewport();
});
