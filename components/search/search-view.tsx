import type { Problem } from "@/domain/outcome";
import type { SearchAnswer } from "@/domain/search/search";
import { KeptTimes } from "../time/as-of-context";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { PlainPage } from "../ui/plain-page";
import { HitGroupSection } from "./hit-group";

type Props = { found: SearchAnswer | null; problems: readonly Problem[]; typed: string };

/** One search over everything recorded, with its hits by kind. */
export function SearchView({ found, problems, typed }: Props) {
  const [problem] = problems;
  return (
    <PlainPage
      lead="Everything recorded: categories, indicators, incidents, reports, sources, judgements and the log of the watches."
      title="Search"
    >
      <search>
        <form action={atDesk("/search")} aria-label="Search" className="no-print" method="get">
          <KeptTimes />
          <label className="sr-only" htmlFor="search-words">
            Words to search for
          </label>
          <div className="flex gap-2">
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
      <div className="space-y-5 text-[13.5px] leading-5">
        {found && <Found found={found} typed={typed} />}
      </div>
    </PlainPage>
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
  return (
    <>
      {groups.length > 1 && (
        <nav aria-label="What was found">
          <ul className="flex flex-wrap gap-2">
            {groups.map(({ kind, title, hits, isMore }) => (
              <li key={kind}>
                <a className="button" href={`#found-${kind}`}>
                  {title}{" "}
                  <span className="ml-1.5 font-normal text-ink-2">{`${hits.length}${isMore ? "+" : ""}`}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {groups.map((group) => (
        <HitGroupSection group={group} key={group.kind} />
      ))}
    </>
  );
}
