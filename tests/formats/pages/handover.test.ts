import { expect, test } from "vitest";
import { sealed } from "@/domain/digest";
import { pageHtml } from "@/formats/page/html";
import { pageMarkdown } from "@/formats/page/markdown";
import { handoverPage } from "@/formats/pages/handover";
import { exampleBrief } from "./example-brief";

const page = handoverPage(exampleBrief);

test("says that the desk is an example, on every printed page too", async () => {
  const notice = "Example desk, January 2020. Its clock runs from 9 January 2020.";
  expect((await pageHtml(page)).replaceAll(/<[^>]*>/g, "")).toContain(notice);
  expect(await pageHtml(page)).toContain('content: "Example desk, January 2020 · Hand-over 3"');
  expect(pageMarkdown(page)).toContain(notice);
  const { digest: _, ...content } = exampleBrief;
  const real = handoverPage(sealed({ ...content, desk: { name: "Watch floor", isExample: false } }));
  for (const text of [await pageHtml(real), pageMarkdown(real)]) expect(text).not.toContain("Example desk");
});

test("has its officer, what is open, and overdue items in words", async () => {
  for (const text of [await pageHtml(page), pageMarkdown(page)])
    for (const words of [
      "Ada",
      "Whose convoy was it?",
      "Call the port",
      "The embassy",
      "090500ZJAN20",
      "Overdue",
    ])
      expect(text).toContain(words);
});

test("the most important comes first", () => {
  const heads = pageMarkdown(page)
    .split("\n")
    .filter((line) => line.startsWith("#"));
  expect(heads.slice(0, 5)).toEqual([
    "# Example desk: hand-over 3",
    "## Posture: 4 Severe",
    "## Closing words",
    "## Levels",
    "## Overdue and blind",
  ]);
});
