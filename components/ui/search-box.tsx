import { atDesk } from "./desk-address";

/** The box in the head of every page that looks for words, and the way to the palette. On phones a link is enough. */
export const SearchBox = () => (
  <search className="flex items-center gap-2 self-center">
    <form action={atDesk("/search")} aria-label="Search the desk" className="hidden xl:block">
      <input
        aria-label="Search the desk"
        autoComplete="off"
        className="w-32 rounded-md border border-ink-3/60 bg-card px-2 py-1 text-ink-1 2xl:w-36"
        name="q"
        placeholder="Search"
        type="search"
      />
    </form>
    <a
      aria-haspopup="dialog"
      className="inline-flex min-h-6 items-center whitespace-nowrap text-ink-2 hover:text-ink-1"
      data-palette
      href={atDesk("/search")}
      title="Find anything, go anywhere (Ctrl K or Cmd K)"
    >
      <svg aria-hidden="true" className="sm:hidden" height="20" viewBox="0 0 20 20" width="24">
        <path
          d="M13 13 L18 18 M14 8 A6 6 0 1 1 2 8 A6 6 0 1 1 14 8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <span className="sr-only sm:not-sr-only xl:sr-only">Search</span>
      <kbd className="hidden rounded border border-line px-1.5 text-xs leading-5 xl:inline">Ctrl K</kbd>
    </a>
  </search>
);
