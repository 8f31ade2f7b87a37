import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html } from "@/formats/html";
import { signedHandOut } from "./signed-exports";
import { hostileText, snapshotOfTheMoment, snapshotSaying, snapshotWithCover } from "./snapshots";

const page = () => html.write(html.example);

/** Everything between the tags of a page, and every tag by itself. */
const tagsOf = (text: string) => text.match(/<[^>]*>/g) ?? [];

test("no user text adds a tag or ends an attribute", async () => {
  const nameOf = (tag: string) => tag.match(/^<[!/]?\w+/)?.[0];
  const plain = tagsOf(await html.write(snapshotSaying("word"))).map(nameOf);
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const tags = tagsOf(await html.write(snapshotSaying(text)));
      expect(tags.map(nameOf)).toEqual(plain);
      for (const tag of tags) expect((tag.match(/"/g)?.length ?? 0) % 2).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test("user text is shown literally", async () => {
  const written = await html.write(snapshotSaying(`<b>"A" & 'B'</b>`));
  expect(written).toContain("&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;");
  expect(written).not.toContain(`<b>"A"`);
});

test("control characters and bidirectional marks are shown, not obeyed", async () => {
  expect(await html.write(snapshotSaying("a\u0000b\u202ec"))).toContain("a\u2400b\uFFFDc");
});

test("text of another direction stays isolated from the words around it", async () => {
  const written = await html.write(snapshotSaying("\u05E9\u05DC\u05D5\u05DD 5"));
  expect(written).toContain("by <bdi>\u05E9\u05DC\u05D5\u05DD 5</bdi>");
  expect(written).toContain("<bdi>\u05E9\u05DC\u05D5\u05DD 5</bdi>: snapshot 8</h1>");
  expect(written).toMatch(/span[^{]*\{ unicode-bidi: isolate; \}/);
});

describe("the page is self-contained", () => {
  test("it has no script and loads nothing", async () => {
    const tags = tagsOf(await page());
    expect(tags.filter((tag) => /^<(?:script|link|img|iframe|object|embed|base|form)\b/i.test(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => /\s(?:src|srcset|on\w+)=/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => / href="(?!#)/.test(tag))).toEqual([]);
    expect(await page()).not.toMatch(/url\((?!#)|@import|@font-face/);
  });

  test("it forbids every request", async () => {
    expect(await page()).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test("every mark that it uses is defined in it", async () => {
    const written = await page();
    const ids = [...written.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map((found) => found[1]);
    expect(ids.filter((id) => !written.includes(`id="${id}"`))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(["level-0", "level-4", "overdue", "never", "hatch"]));
  });
});

describe("the page is accessible", () => {
  test("it has a language and a title", async () => {
    expect(await page()).toMatch(
      /<html lang="en">[\s\S]*<title>Example desk: snapshot 8, 090600ZJAN20<\/title>/,
    );
  });

  test("its headings go down one level at a time", async () => {
    const depths = [...(await page()).matchAll(/<h(\d)/g)].map((found) => Number(found[1]));
    expect(depths[0]).toBe(1);
    for (const [i, depth] of depths.entries()) expect(depth).toBeLessThanOrEqual((depths[i - 1] ?? 0) + 1);
    expect(depths.filter((depth) => depth === 1)).toHaveLength(1);
  });

  test("every table header has a scope", async () => {
    const heads = tagsOf(await page()).filter((tag) => tag.startsWith("<th ") || tag === "<th>");
    expect(heads.length).toBeGreaterThan(10);
    expect(heads.filter((tag) => !/ scope="(?:col|row)"/.test(tag))).toEqual([]);
  });

  test("a level is shown by number, shape and word, not by colour alone", async () => {
    expect(await page()).toMatch(/<b class="tone-4">4<\/b><svg[^>]*><use href="#level-4"\/><\/svg>Severe/);
  });

  test("a lane has a description in words", async () => {
    expect(await page()).toContain(
      'aria-label="Rockets: Not assessed from 12 Oct 2019, 2 Moderate from 22 Oct 2019, 3 Substantial from 11 Nov 2019, 5 Critical from 26 Dec 2019, 4 Severe from 29 Dec 2019, to 9 Jan 2020."',
    );
  });
});

describe("print", () => {
  test("is light, whatever the reader prefers, and leaves the paper size to the printer", async () => {
    const style = (await page()).match(/<style>[\s\S]*<\/style>/)?.[0] ?? "";
    expect(style.match(/@media[^{]*prefers-color-scheme/g)).toEqual([
      "@media screen and (prefers-color-scheme",
    ]);
    expect(style).toContain("@media print");
    expect(style).not.toMatch(/@page[^}]*\bsize\s*:/);
  });

  test("has the mark of the example desk on every page", async () => {
    expect(await page()).toMatch(
      /@top-center \{ content: "Example desk, January 2020 · As of an earlier moment"/,
    );
    expect(await html.write(snapshotOfTheMoment())).toContain('@top-center { content: "";');
  });
});

test("a page begins with its check, which its script moves to the foot, then with the level and its cover note", () => {
  const page = html.write(signedHandOut(snapshotWithCover()));
  const places = [
    'id="check"',
    "<header>",
    'class="posture"',
    "Read page two first.",
    "<h2>Levels</h2>",
    "<footer>",
  ];
  const found = places.map((each) => page.indexOf(each));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});
