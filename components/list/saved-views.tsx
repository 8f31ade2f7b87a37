"use client";

import { useState, useSyncExternalStore } from "react";
import { listHref } from "@/domain/list/list-address";
import { TimeLink } from "../time/time-link";
import { atDesk } from "../ui/desk-address";
import { Menu } from "../ui/menu";
import { Typed } from "../ui/typed";

/** A list as somebody named it: `query` is the part of its address that says how it is shown. */
type SavedView = { name: string; query: Record<string, string> };

const KEY = "watchfloor-views";
const CHANGED = "watchfloor-views-changed";
const NOTHING = "{}";

/** Views belong to a list of one desk: an exercise has its own. */
const readKept = (): string => {
  try {
    return localStorage.getItem(KEY) ?? NOTHING;
  } catch {
    return NOTHING;
  }
};

function listen(onChange: () => void): () => void {
  addEventListener("storage", onChange);
  addEventListener(CHANGED, onChange);
  return () => {
    removeEventListener("storage", onChange);
    removeEventListener(CHANGED, onChange);
  };
}

/** What a browser kept, which may be anything. */
function viewsIn(kept: string, path: string): SavedView[] {
  try {
    const views: unknown = JSON.parse(kept)[atDesk(path)];
    return Array.isArray(views) ? views.filter((each) => each?.name && typeof each.query === "object") : [];
  } catch {
    return [];
  }
}

function keep(path: string, views: SavedView[]): void {
  try {
    const kept = JSON.parse(readKept());
    localStorage.setItem(KEY, JSON.stringify({ ...kept, [atDesk(path)]: views }));
    dispatchEvent(new Event(CHANGED));
  } catch {
    // A browser that keeps nothing offers no views.
  }
}

/** Views of a list by name, kept in this browser: its filters, its order and its columns. */
export function SavedViews({ path, query }: { path: string; query: Record<string, string> }) {
  const kept = useSyncExternalStore(listen, readKept, () => null);
  const [name, setName] = useState("");
  const views = viewsIn(kept ?? NOTHING, path);
  return (
    <div className={kept === null ? "invisible" : undefined}>
      <Menu className="w-72" name="Views">
        {views.length === 0 && <p className="text-ink-2">Save filters, order and columns under a name.</p>}
        <ul>
          {views.map((view) => (
            <li className="flex items-center justify-between gap-3" key={view.name}>
              <TimeLink className="min-w-0 truncate py-1.5 hover:underline" href={listHref(path, view.query)}>
                <Typed>{view.name}</Typed>
              </TimeLink>
              <button
                aria-label={`Delete view ${view.name}`}
                className="min-h-6 min-w-6 text-ink-2 hover:text-ink-1"
                onClick={() =>
                  keep(
                    path,
                    views.filter((each) => each.name !== view.name),
                  )
                }
                type="button"
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
        <form
          className="mt-2 flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const named = name.trim();
            if (named === "") return;
            keep(path, [...views.filter((each) => each.name !== named), { name: named, query }]);
            setName("");
          }}
        >
          <label className="min-w-0 grow">
            Name of this view
            <input
              autoComplete="off"
              className="input mt-0.5 py-1.5 text-[13.5px]"
              maxLength={60}
              onChange={(event) => setName(event.target.value)}
              value={name}
            />
          </label>
          <button className="button" type="submit">
            Save
          </button>
        </form>
      </Menu>
    </div>
  );
}
