import type { Problem } from "@/domain/outcome";
import type { SearchAnswer } from "@/domain/search/search";
import { KeptTimes } from "../time/as-of-context";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { HitGroupSection } from "./hit-group";

type Props = { found: SearchAnswer | null; problems: readonly Problem[]; typed: string };

/** One search over everything recorded, with its hits by kind. */
export function SearchView({ found, problems, typed }: Props) {
  const [problem] = problems;
  return (
    <main className="mx-auto w-full max-w-3xl space-y-5 px-4 py-6 text-[13.5px] sm:px-6">
      <h1 className="text-[25px] font-semibold leading-8">Search</h1>
      <search>
        <form action={atDesk("/search")} aria-label="Search" className="no-print" method="get">
          <KeptTimes />
          <label className="block" htmlFor="search-words">
            Words in categories, indicators, incidents, reports, sources, judgements and the log of the
            watches
          </label>
          <div className="mt-1 flex gap-2">
            <input
              aria-describedby={problem ? "search-problem" : undefined}
              aria-invalid={problem ? true : undefined}
              autoComplete="off"
              className="input"
              defaultValue={typed}
              id="search-words"
              key={typed}
              name="q"
              type="search"
            />
            <button className="button button-main" type="submit">
              Search
            </button>
          </div>
          {problem && (
            <p className="mt-1 font-semibold text-level-5" id="search-problem" role="alert">
              {problem.message}
            </p>
          )}
        </form>
      </search>
      {found && <Found found={found} typed={typed} />}
    </main>
  );
}

function Found({ found: { groups, words }, typed }: { found: SearchAnswer; typed: string }) {
  if (words.length === 0)
    return (
      <p className="text-ink-2">
        {typed.trim() === "" ? "Type what you are looking for. " : "There are no words in this. "}
        Every word has to match; for the last one, the first letters are enough.
      </p>
    );
  if (groups.length === 0)
    return (
      <Card className="space-y-1">
        <p className="font-semibold">Nothing matches all of: {words.join(", ")}.</p>
        <p>
          Try fewer words, or only the first letters of one: names are often spelt in several ways. Nothing
          recorded after the time of this page is found. To search by attribution, filter the incidents.
        </p>
      </Card>
    );
  return groups.map((group) => <HitGroupSection group={group} key={group.kind} />);
}
