import type { ChangedGroup as Group } from "@/domain/difference/what-changed";
import { Card } from "../ui/card";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { ShowAll } from "../ui/show-all";
import { Typed } from "../ui/typed";
import { ChangeList } from "./change-list";
import { NewsList } from "./news-list";

/** What differs in one category, and what was recorded in between. */
export function ChangedGroup({ group }: { group: Group }) {
  const { id, name, href, before, after } = group;
  const heading = `changed-${id ?? "desk"}`;
  return (
    <Card aria-labelledby={heading}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="scroll-mt-4 text-[16px] font-semibold" id={heading}>
          {href ? (
            <Link className="hover:underline" href={href}>
              <Typed>{name}</Typed>
            </Link>
          ) : (
            name
          )}
        </h2>
        {id !== null && (
          <p className="flex flex-wrap items-center gap-x-3">
            {before !== after && (
              <>
                <span className="text-ink-2">was</span> <LevelBadge level={before} />{" "}
                <span className="text-ink-2">now</span>
              </>
            )}
            <LevelBadge level={after} />
            {before === after && <span className="text-ink-2">as before</span>}
          </p>
        )}
      </div>
      <GroupChanges group={group} />
    </Card>
  );
}

/** The differences of a category, beside what was recorded in it. */
export const GroupChanges = ({ group: { name, news, recorded, unknown } }: { group: Group }) => (
  <div className={news.length > 0 ? "grid gap-x-8 gap-y-2 lg:grid-cols-[2fr_3fr]" : ""}>
    {news.length > 0 && (
      <div className="shortened mt-2 self-start">
        <NewsList label={`How the boards differ in ${name}`} news={news} />
        <ShowAll count={news.length} noun="differences" />
      </div>
    )}
    <div className="min-w-0">
      <Entries entries={recorded} name={name} title="Recorded" />
      <Entries entries={unknown} name={name} title="Known only to the first board" />
    </div>
  </div>
);

type EntriesProps = { entries: Group["recorded"]; title: string; name: string };

const Entries = ({ entries, title, name }: EntriesProps) =>
  entries.length === 0 ? null : (
    <>
      <h3 className="mt-2 text-xs text-ink-2">{title}</h3>
      <ChangeList changes={entries} label={`${title}, ${name}`} />
    </>
  );
