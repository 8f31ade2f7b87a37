import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OutsideLink } from "@/components/ui/outside-link";
import { Typed } from "@/components/ui/typed";

const shown = (text: string | null) => renderToStaticMarkup(createElement(Typed, null, text));

test("what somebody typed keeps its direction of writing to itself, and cannot turn that of others", () => {
  expect(shown("שלום 5")).toBe("<bdi>שלום 5</bdi>");
  expect(shown("a\u202Eb\u0000")).toBe("<bdi>a\uFFFDb\u2400</bdi>");
  expect(shown(null)).toBe("");
});

test.each([
  "https://user:pass@example.org/",
  "https:\\\\example.org",
  "javascript:alert(1)",
  "https://exa\u202Emple.org",
])("an address that was stored before such were refused leads nowhere: %j", (href) => {
  expect(renderToStaticMarkup(OutsideLink({ href, children: "Site" }))).toBe("Site");
});

test("an address of the web is shown with its host", () => {
  const link = renderToStaticMarkup(OutsideLink({ href: "https://example.org/a", children: "Site" }));
  expect(link).toContain('href="https://example.org/a"');
  expect(link).toContain("Site (example.org)");
});
