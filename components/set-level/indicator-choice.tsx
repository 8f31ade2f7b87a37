"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { FRESHNESS } from "@/domain/assessment/freshness";
import type { Board } from "@/domain/board/board";
import type { BoardIndicator } from "@/domain/board/board-indicator";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { countOf } from "@/domain/count-words";
import { isMeant, wordsOf } from "@/domain/search/search-words";
import type { Instant } from "@/domain/time/time";
import { ComboboxInput, useChosenRow } from "../ui/combobox";
import { FreshnessMark } from "../ui/freshness-mark";
import { LevelBadge } from "../ui/level-badge";
import { Typed } from "../ui/typed";
import { useFetchOnce } from "./use-fetch-once";

/** Rows that are drawn at a time; typing narrows them. */
const MOST_ROWS = 40;

type Choice = BoardIndicator & { categoryName: string };
type Props = {
  categoryId: string | undefined;
  onChoose(indicatorId: string): void;
  onCancel(): void;
  /** What was typed before it was there. */
  takeHeld(): string;
};

/** Chooses the indicator by typing, of one category or of all: what is least fresh comes first. Source: ARIA APG, combobox. */
export function IndicatorChoice({ categoryId, onChoose, onCancel, takeHeld }: Props) {
  const { answer: board, isLost } = useFetchOnce<Board>("/api/board");
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const all = board ? choicesOf(board, categoryId) : [];
  const found = all.filter((each) =>
    isMeant(wordsOf(typed), `${each.name} ${each.place} ${each.categoryName}`),
  );
  const shown = found.slice(0, MOST_ROWS);
  const rows = useChosenRow({
    count: shown.length,
    idOf: rowId,
    onTake: (row) => shown[row] && onChoose(shown[row].id),
  });
  const [only] = all;
  useEffect(() => {
    if (all.length === 1 && only) onChoose(only.id);
  }, [all.length, only, onChoose]);
  useEffect(() => input.current?.focus(), []);
  // At once with what was drawn: the next letter is added to those that were held.
  useLayoutEffect(() => setTyped(takeHeld()), [takeHeld]);
  return (
    <div className="flex h-full flex-col">
      <div className="border-b border-line p-4">
        <h2 className="mb-2 text-lg font-semibold">Set level</h2>
        <div className="flex gap-2">
          <ComboboxInput
            label="Indicator"
            listId="set-level-choices"
            onType={setTyped}
            placeholder="Type a name or a place"
            ref={input}
            rows={rows}
            value={typed}
          />
          <button className="button" onClick={onCancel} type="button">
            Close
          </button>
        </div>
      </div>
      <div
        aria-label="Indicators"
        className="min-h-0 grow overflow-y-auto p-2"
        id="set-level-choices"
        role="listbox"
        tabIndex={-1}
      >
        {shown.map((each, i) => (
          <Row
            choice={each}
            id={rowId(i)}
            isChosen={i === rows.chosen}
            key={each.id}
            now={board?.effectiveAt ?? 0}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-2" role="status">
        {countWordsOf({ isLost, isThere: board !== undefined, all, found, shown })}
        <span className="hidden sm:inline"> · ↑ ↓ to move, Enter to choose, Esc to close</span>
      </p>
    </div>
  );
}

type RowProps = { choice: Choice; id: string; isChosen: boolean; now: Instant; onChoose(id: string): void };

const Row = ({ choice, id, isChosen, now, onChoose }: RowProps) => (
  <div
    aria-selected={isChosen}
    className="grid cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-l-2 border-transparent px-2 py-2 hover:bg-page aria-selected:border-accent aria-selected:bg-page sm:grid-cols-[minmax(0,1fr)_9rem_10rem]"
    id={id}
    onClick={() => onChoose(choice.id)}
    onKeyDown={(event) => event.key === "Enter" && onChoose(choice.id)}
    role="option"
    tabIndex={-1}
  >
    <span className="min-w-0">
      <span className="block break-words font-semibold">
        <Typed>{choice.name}</Typed>
      </span>
      <span className="block text-xs text-ink-2">
        <Typed>{choice.categoryName}</Typed> · <Typed>{choice.place}</Typed>
      </span>
    </span>
    <LevelBadge level={choice.level} />
    <span className="hidden items-center gap-1.5 text-ink-2 sm:inline-flex">
      <FreshnessMark state={choice.freshness.state} />
      {freshnessWordsOf(choice.freshness, now)}
    </span>
  </div>
);

type Counted = Record<"all" | "found" | "shown", Choice[]> & Record<"isLost" | "isThere", boolean>;

/** How many there are to choose from, or why there is none. */
function countWordsOf({ isLost, isThere, all, found, shown }: Counted): string {
  if (isLost) return "The desk is not answering. Close this and try again.";
  if (!isThere) return "Loading …";
  if (all.length === 0) return "No indicator is watched here yet. Add one first.";
  const count = countOf(found.length, "indicator");
  return found.length > shown.length ? `${shown.length} of ${count}; type to narrow them` : count;
}

const rowId = (at: number) => `set-level-choice-${at}`;

const rank = ({ freshness }: Choice) => FRESHNESS.findIndex(({ state }) => state === freshness.state);

/** The indicators of a board, or of one of its categories: the least fresh first, then in board order. */
const choicesOf = ({ categories }: Board, categoryId: string | undefined): Choice[] =>
  categories
    .filter(({ id }) => categoryId === undefined || id === categoryId)
    .flatMap(({ name, indicators }) => indicators.map((each) => ({ ...each, categoryName: name })))
    .sort((a, b) => rank(b) - rank(a));
