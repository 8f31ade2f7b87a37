"use client";

import { useEffect, useRef } from "react";
import { FRESHNESS } from "@/domain/assessment/freshness";
import {
  BOARD_PANELS,
  BOARD_SORTS,
  LEVEL_WORDS,
  levelWordNameOf,
  toggled,
  USUAL_CHOICE,
} from "@/domain/board/board-choice";
import { capitalised, countOf } from "@/domain/count-words";
import { ChoiceLink, useChoice } from "./choice-link";

const SORT_NAMES = {
  order: "Board order",
  level: "Highest level",
  change: "Largest rise",
  freshness: "Most overdue",
} as const;

const VIEW =
  "inline-flex min-h-7 items-center gap-1.5 px-2.5 text-ink-2 hover:text-ink-1 aria-[current]:bg-ink-1 aria-[current]:font-semibold aria-[current]:text-card";
const CHIP =
  "inline-flex min-h-6 items-center rounded border border-line px-2 hover:border-ink-3 aria-[current]:border-ink-1 aria-[current]:bg-ink-1 aria-[current]:text-card";

/** How the board is shown: tiles or table, in which order, which categories, which panels. Links, so that they work without JavaScript. */
export function BoardControls() {
  const { choice } = useChoice();
  return (
    <div className="no-print flex items-center gap-2 text-xs">
      <div className="flex overflow-hidden rounded-md border border-line bg-card">
        <ChoiceLink className={VIEW} isOn={choice.view === "tiles"} to={{ view: "tiles" }}>
          Tiles
        </ChoiceLink>
        <ChoiceLink className={VIEW} isOn={choice.view === "table"} to={{ view: "table" }}>
          Table
          <span
            aria-hidden="true"
            className="rounded border border-current px-1 leading-4 opacity-70"
            title="Press T to change the view"
          >
            T
          </span>
        </ChoiceLink>
      </div>
      <Options />
    </div>
  );
}

function Options() {
  const { choice } = useChoice();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const open = details.current;
      if (!open?.open) return;
      if (event instanceof KeyboardEvent ? event.key !== "Escape" : open.contains(event.target as Node))
        return;
      if (event instanceof KeyboardEvent && open.contains(document.activeElement))
        open.querySelector("summary")?.focus();
      open.open = false;
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details className="relative" ref={details}>
      <summary className="flex min-h-[30px] list-none items-center rounded-md border border-line bg-card px-2.5 text-ink-2 hover:border-ink-3 hover:text-ink-1">
        Sort and filter
      </summary>
      <div className="card absolute right-0 z-40 mt-1 w-[min(22rem,calc(100vw-2rem))] space-y-3 p-4 shadow-lg">
        <Group name="Sort by">
          {BOARD_SORTS.map((sort) => (
            <ChoiceLink className={CHIP} isOn={choice.sort === sort} key={sort} to={{ sort }}>
              {SORT_NAMES[sort]}
            </ChoiceLink>
          ))}
        </Group>
        <Group name="Level">
          {LEVEL_WORDS.map((word) => (
            <ChoiceLink
              className={CHIP}
              isOn={choice.level.includes(word)}
              key={word}
              to={{ level: toggled(choice.level, word) }}
            >
              {levelWordNameOf(word)}
            </ChoiceLink>
          ))}
        </Group>
        <Group name="With an indicator that is">
          {FRESHNESS.map(({ state }) => (
            <ChoiceLink
              className={CHIP}
              isOn={choice.freshness.includes(state)}
              key={state}
              to={{ freshness: toggled(choice.freshness, state) }}
            >
              {state === "never" ? "Never assessed" : capitalised(state)}
            </ChoiceLink>
          ))}
        </Group>
        <Group name="Panels shown">
          {BOARD_PANELS.map((panel) => (
            <ChoiceLink
              className={CHIP}
              isOn={!choice.hide.includes(panel)}
              key={panel}
              to={{ hide: toggled(choice.hide, panel) }}
            >
              {capitalised(panel)}
            </ChoiceLink>
          ))}
        </Group>
        <p>
          <ChoiceLink className="link inline-block py-1" to={USUAL_CHOICE}>
            Reset
          </ChoiceLink>
        </p>
      </div>
    </details>
  );
}

const Group = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <fieldset>
    <legend className="mb-1 text-ink-2">{name}</legend>
    <div className="flex flex-wrap gap-1.5">{children}</div>
  </fieldset>
);

/** Says that not every category is shown, and how to see them all; nothing when they are. */
export function FilterNotice({ shown, all }: { shown: number; all: number }) {
  const { choice } = useChoice();
  const isFiltered = choice.level.length + choice.freshness.length > 0;
  return (
    <div role="status">
      {isFiltered && (
        <p className="flex flex-wrap items-center gap-x-3 border-l-4 border-ink-1 bg-card px-3 py-1 font-semibold">
          {shown === 0
            ? "No category matches this filter."
            : `${shown} of ${countOf(all, "category", "categories")} shown.`}
          <ChoiceLink className="link inline-block py-0.5 font-normal" to={{ level: [], freshness: [] }}>
            Show all
          </ChoiceLink>
        </p>
      )}
    </div>
  );
}
