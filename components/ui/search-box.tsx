import { PaletteOpener } from "../palette/palette-opener";
import { atDesk } from "./desk-address";

/** The box in the head of every page that looks for words, and the way to the palette. On phones a link is enough. */
export const SearchBox = () => (
  <search className="flex items-center gap-2">
    <form action={atDesk("/search")} aria-label="Search the desk" className="hidden xl:block">
      <input
        aria-label="Search the desk"
        autoComplete="off"
        className="w-36 rounded-md border border-ink-3/60 bg-card px-2 py-1 text-ink-1"
        name="q"
        placeholder="Search"
        type="search"
      />
    </form>
    <PaletteOpener />
  </search>
);
