import escapeHtml from "escape-html";
import { visible } from "@/domain/input/visible-text";

/** Text that is HTML already. Only `markup` makes it, so that nothing else gets into a page unescaped. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = Markup | string | number | readonly Part[] | null | false;

const htmlOf = (part: Part): string => {
  if (part === null || part === false) return "";
  if (part instanceof Markup) return part.html;
  return typeof part === "object" ? part.map(htmlOf).join("") : escapeHtml(visible(String(part)));
};

/** What somebody typed, among other words: its direction of writing stays its own. */
export const typed = (text: string): Markup => markup`<bdi>${text}</bdi>`;

/** A template of HTML: what is put into it is escaped, except for other markup. Lists are joined; null is nothing. */
export const markup = (template: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(template.reduce((html, fixed, i) => html + htmlOf(parts[i - 1] ?? null) + fixed));
