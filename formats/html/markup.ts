import escapeHtml from "escape-html";
import { visible } from "@/domain/input/visible-text";

/** Escaped HTML. Only `markup` creates it, so that nothing else gets into a page unescaped. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = Markup | string | number | readonly Part[] | null | false;

const htmlOf = (part: Part): string => {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.html;
  return typeof part === "object" ? part.map(htmlOf).join("") : escapeHtml(visible(String(part)));
};

/** Text that someone typed, isolated so that its writing direction does not affect the rest. */
export const typed = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** A template of HTML: values are escaped, except for other markup. Lists are joined; null is nothing. */
export const markup = (template: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(template.reduce((html, fixed, i) => html + htmlOf(parts[i - 1] ?? null) + fixed));
