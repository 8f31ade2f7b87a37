import { Children, isValidElement, type ReactNode } from "react";
import { wordsOf } from "@/domain/search/search-words";
import type { HelpSection } from "./section";
import { HELP_TOPICS, type HelpTopic } from "./topics";

type Found = { topic: HelpTopic; section: HelpSection; excerpt: string };

/** Letters of an excerpt around the first word found. */
const BEFORE = 60;
const AFTER = 140;

/** The words of a part of the guide, in reading order. */
function textOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (!isValidElement<{ children?: ReactNode }>(node)) return Children.toArray(node).map(textOf).join("");
  const { type, props } = node;
  const text = Children.toArray(props.children).map(textOf).join("");
  return typeof type === "string" && ["p", "li", "td", "th", "h3"].includes(type) ? ` ${text} ` : text;
}

/**
 * The sections of the guide that have every word, those with the words in their title first.
 * Shape: nothing for no words.
 */
export function foundSections(typed: string): Found[] {
  const words = wordsOf(typed.toLowerCase());
  if (words.length === 0) return [];
  const found = HELP_TOPICS.flatMap((topic) =>
    topic.sections.flatMap((section) => {
      const text = textOf(section.body).replaceAll(/\s+/g, " ").trim();
      const all = `${topic.title} ${section.title} ${text}`.toLowerCase();
      return words.every((word) => all.includes(word))
        ? [{ topic, section, excerpt: excerptOf(text, words) }]
        : [];
    }),
  );
  const isNamed = ({ section }: Found) => words.every((word) => section.title.toLowerCase().includes(word));
  return [...found.filter(isNamed), ...found.filter((each) => !isNamed(each))];
}

function excerptOf(text: string, words: readonly string[]): string {
  const at = Math.max(0, text.toLowerCase().indexOf(words[0] ?? ""));
  const from = at <= BEFORE ? 0 : text.indexOf(" ", at - BEFORE) + 1;
  const cut = text.slice(from, at + AFTER);
  return `${from > 0 ? "… " : ""}${cut}${from + cut.length < text.length ? " …" : ""}`;
}
