import { levelWordsOf } from "@/domain/alert-level";
import { listOf } from "@/domain/count-words";
import type { TwoBoards } from "@/domain/difference/two-boards";
import { countWordsOf, raisedFirst, type WhatChanged } from "@/domain/difference/what-changed";
import { instantsWordsOf, withInstants } from "@/domain/time/as-of";
import { Card } from "../ui/card";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";
import { ChangedGroup } from "./changed-group";
import { FoldedGroups } from "./folded-groups";

/** From so many categories on each is a line that opens. */
const FOLDED_FROM = 10;

/** The categories in which something changed, each with a way to what. */
const Overview = ({ groups }: Pick<WhatChanged, "groups">) => (
  <div className="mt-3">
    <Table isStacked label="What changed by category">
      <TableHead
        columns={["Category", "Was", "Now", ["Differences", "text-right"], ["Recorded", "text-right"]]}
      />
      <tbody>
        {groups.map(({ id, name, before, after, news, recorded, unknown }) => (
          <tr className="border-t border-line" key={id ?? "desk"}>
            <Cell className="w-full font-semibold sm:w-auto">
              <a className="hover:underline" href={`#changed-${id ?? "desk"}`}>
                <Typed>{name}</Typed>
              </a>
            </Cell>
            <Cell className="whitespace-nowrap empty:max-sm:hidden" label="was">
              {id !== null && <LevelBadge level={before} />}
            </Cell>
            <Cell className="whitespace-nowrap empty:max-sm:hidden" label="now">
              {id !== null && (before === after ? "as before" : <LevelBadge level={after} />)}
            </Cell>
            <Cell className="text-right" label="differences">
              {news.length}
            </Cell>
            <Cell className="text-right" label="recorded">
              {recorded.length + unknown.length}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  </div>
);

/** `href` is the address that always shows the same two boards. */
type Props = { changed: WhatChanged; href: string };

/** What changed between two boards: the posture, then category by category. */
export function WhatChangedView({ changed, href }: Props) {
  const { groups, unchanged, counts, difference } = changed;
  const isFolded = groups.length >= FOLDED_FROM;
  return (
    <>
      <Card aria-labelledby="between">
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="font-semibold" id="between">
            {postureWordsOf(changed)}
          </h2>
          <Link className="link no-print" href={href}>
            Link to this page
          </Link>
        </div>
        <Moments {...difference} />
        {groups.length > 0 && !isFolded && <Overview groups={groups} />}
      </Card>
      {isFolded ? (
        <FoldedGroups groups={raisedFirst(groups)} />
      ) : (
        groups.map((group) => <ChangedGroup group={group} key={group.id ?? "desk"} />)
      )}
      {groups.length === 0 && <p>Nothing differs between the two boards, and nothing was recorded.</p>}
      {unchanged.length > 0 && groups.length > 0 && (
        <p className="text-ink-2">No changes in {listOf(unchanged)}.</p>
      )}
      <Left counts={counts} shown={shownOf(changed)} />
    </>
  );
}

const Moments = ({ from, to }: TwoBoards) => (
  <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
    <dt className="text-ink-2">From</dt>
    <dd>
      <Link className="link" href={withInstants("/", from)}>
        {instantsWordsOf(from)}
      </Link>
    </dd>
    <dt className="text-ink-2">To</dt>
    <dd>
      <Link className="link" href={withInstants("/", to)}>
        {instantsWordsOf(to)}
      </Link>
    </dd>
  </dl>
);

function postureWordsOf({ difference: { posture } }: WhatChanged): string {
  if (posture?.on !== "both" || posture.after.level === undefined) return "The overall posture is the same.";
  return `The overall posture was ${levelWordsOf(posture.before.level ?? null)} and is ${levelWordsOf(posture.after.level)}.`;
}

const shownOf = ({ groups }: WhatChanged) =>
  groups.reduce((sum, group) => sum + group.recorded.length + group.unknown.length, 0);

const Left = ({ counts, shown }: { counts: WhatChanged["counts"]; shown: number }) => {
  const left = counts.recorded + counts.unknown - shown;
  return left <= 0 ? null : (
    <p className="text-ink-2">
      {countWordsOf(left)} older entries are not listed here; they are in the{" "}
      <Link className="link" href="/log">
        watch log
      </Link>
      .
    </p>
  );
};
