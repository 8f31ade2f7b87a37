import { atDesk } from "@/components/ui/desk-address";

/** The field that looks for words in the guide. */
export const HelpSearch = ({ typed }: { typed: string }) => (
  <search className="no-print">
    <form action={atDesk("/help")} aria-label="Search the help" className="flex gap-2">
      <input
        aria-label="Words in the help"
        autoComplete="off"
        className="input w-56 py-1.5 text-[13.5px] leading-5"
        defaultValue={typed}
        name="q"
        placeholder="Search the help"
        type="search"
      />
      <button className="button" type="submit">
        Search
      </button>
    </form>
  </search>
);
