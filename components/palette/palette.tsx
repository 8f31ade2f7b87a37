"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect, useRef, useState } from "react";
import { textOf } from "@/domain/search/search";
import { wordsOf } from "@/domain/search/search-words";
import { openSetLevel } from "../set-level/set-level";
import { ComboboxInput, useChosenRow } from "../ui/combobox";
import { atDesk } from "../ui/desk-address";
import { type Choice, type ChoiceGroup, choicesFor } from "./actions";
import { ChoiceList, choiceId } from "./choice-list";
import { timesInAddress, useSearchResults, useWatchedIndicators } from "./use-search-results";

/** Every page, every action, and what the desk has of the words, chosen by typing. Source: ARIA APG, combobox with a list. */
export function Palette({ onClose, takeHeld }: { onClose(): void; takeHeld(): string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const times = timesInAddress(location.search);
  const { groups: found, isAsking, isLost } = useSearchResults(typed, times);
  const words = wordsOf(typed);
  const groups = [...choicesFor(words, useWatchedIndicators()), ...hitsOf(found, times)];
  if (words.length > 0)
    groups.push({
      title: "More",
      choices: [
        {
          name: `Search for “${typed.trim()}”`,
          href: `/search?q=${encodeURIComponent(typed.trim())}${times}`,
        },
      ],
    });
  const choices = groups.flatMap((group) => group.choices);

  // At once with what was drawn: the next letter is added to those that were held.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    setTyped(takeHeld());
  }, [takeHeld]);

  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    dialog.current?.close();
    if (choice.setLevel && times === "") openSetLevel(choice.setLevel);
    else router.push(atDesk(choice.href));
  };
  const rows = useChosenRow({
    count: choices.length,
    idOf: choiceId,
    onTake: (row) => go(choices[row]),
  });
  return (
    <dialog
      aria-label="Find anything, go anywhere"
      className="dialog mt-[8vh] max-w-xl overflow-hidden p-0"
      onClose={onClose}
      ref={dialog}
    >
      <div className="flex max-h-[80vh] flex-col">
        <div className="flex items-center gap-2 border-b border-line p-2">
          <ComboboxInput
            label="Page, action or words"
            listId="palette-choices"
            onType={setTyped}
            placeholder="Page, action or words"
            rows={rows}
            value={typed}
          />
          <button className="button" onClick={() => dialog.current?.close()} type="button">
            Close
          </button>
        </div>
        <ChoiceList chosen={rows.chosen} groups={groups} onChoose={go} />
        <p className="border-t border-line px-3 py-1.5 text-xs text-ink-2" role="status">
          {isLost && "The desk is not answering, so its records are not searched. "}
          {isAsking ? "Searching …" : `${choices.length} to choose from`}
          {times !== "" && ", found as known at the time of the page"}
          <span className="hidden sm:inline"> · ↑ ↓ to move, Enter to go, Esc to close, ? for every key</span>
        </p>
      </div>
    </dialog>
  );
}

const hitsOf = (groups: ReturnType<typeof useSearchResults>["groups"], times: string): ChoiceGroup[] =>
  groups
    .filter(({ kind, hits }) => kind !== "category" && kind !== "indicator" && hits.length > 0)
    .map(({ title, hits }) => ({
      title,
      choices: hits.map(({ href, name, snippet, state }) => ({
        name: textOf(name),
        note: [state === "standing" ? "" : state, textOf(snippet)].filter(Boolean).join(": "),
        href: atTimes(href, times),
      })),
    }));

/** An address at the two times of the page, before its fragment. */
function atTimes(href: string, times: string): string {
  const [path, fragment] = href.split("#");
  return `${path}${times.replace("&", "?")}${fragment === undefined ? "" : `#${fragment}`}`;
}
