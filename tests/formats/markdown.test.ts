import fc from "fast-check";
import { expect, test } from "vitest";
import { markdown } from "@/formats/markdown";
import { tableOf } from "@/formats/markdown-text";
import { hostileText, snapshotSaying } from "./snapshots";

/** The cells of a row: pipes behind a backslash do not end one, and a backslash takes its character along. */
const cellsOf = (line: string) => [...line.matchAll(/(?:\\.|[^|\\])*\|/gsu)].length - 1;
const linesOf = (text: string) => text.split(/\r\n|[\n\r]/);

test("no text breaks a table: every row keeps its line and its cells", () => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 2, maxLength: 2 }), hostileText, (row, head) => {
      const lines = linesOf(tableOf([head, "b"], [row, row]));
      expect(lines.map(cellsOf)).toEqual([2, 2, 2, 2]);
    }),
  );
});

test("no text adds a heading, a row or a quotation to the page", async () => {
  const shapeOf = (page: string) =>
    linesOf(page).map((line) => /^(?:#+ |> |\| |- |$)/.exec(line)?.[0] ?? "text");
  const plain = shapeOf(await markdown.write(snapshotSaying("word")));
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      expect(shapeOf(await markdown.write(snapshotSaying(`x${text}`)))).toEqual(plain);
    }),
  );
});

test("markup in a text is escaped", async () => {
  const page = await markdown.write(snapshotSaying("# <b>*bold*</b> [x](y) `code`"));
  expect(page).toContain("\\# \\<b\\>\\*bold\\*\\</b\\> \\[x\\](y) \\`code\\`");
});

test("an image in a text is shown literally, even before a link of the desk", async () => {
  const page = await markdown.write(snapshotSaying("![x](http://evil.example/a.png)!"));
  expect(page).toContain("\\!\\[x\\](http://evil.example/a.png)\\!");
  expect(page).not.toMatch(/(?<!\\)!/);
});

test("a line break in a cell is shown as one", async () => {
  expect(await markdown.write(markdown.example)).toContain("at the base<br>found by a patrol");
});

test("the most important comes first: notices, times, posture, levels, why, history, policy", async () => {
  const page = await markdown.write(markdown.example);
  expect(linesOf(page).filter((line) => /^(?:>|#)/.test(line))).toEqual([
    expect.stringMatching(/^> \*\*Example desk, January 2020\./),
    expect.stringMatching(/^> \*\*As of an earlier moment: the world at 090600ZJAN20/),
    "# Example desk: snapshot 8",
    "## Posture: 4 Severe",
    "## Levels",
    "## Why",
    "### Rockets: 4 Severe",
    "### Drones: Not assessed",
    "### Cyber insider: Not assessed",
    "## Last 90 days",
    "## Policy and digest",
  ]);
});

test("a category's row has level, change, incidents beside the usual number, how unusual they are, and freshness", async () => {
  expect(await markdown.write(markdown.example)).toContain(
    "| Rockets | 4 Severe | raised by 1 | high | 5 | 1.3 | about once in 25 weeks, unusual | Overdue 12 h |",
  );
});
