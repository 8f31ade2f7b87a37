import { countOf } from "@/domain/count-words";
import type { Hindsight } from "@/domain/difference/hindsight";
import { countWordsOf } from "@/domain/difference/what-changed";
import { instantsWordsOf, withInstants } from "@/domain/time/as-of";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { CategoryHindsight } from "./category-hindsight";
import { CauseList } from "./cause-list";

/** `laterWord` is the name of the later known time: now, or later. */
type Props = { hindsight: Hindsight; differencesHref: string; laterWord: "now" | "later" };

/** One instant of the world as known then and as known now, category by category. */
export function HindsightView({ hindsight, differencesHref, laterWord }: Props) {
  const { first: then, later: now, count, categories, elsewhere } = hindsight;
  const differing = categories.filter(({ isOther }) => isOther);
  return (
    <>
      <Card aria-labelledby="both">
        <h2 className="font-semibold" id="both">
          {differing.length === 0
            ? `Nothing on this board differs ${laterWord}`
            : `${countOf(differing.length, "category differs", "categories differ")} ${laterWord}`}
        </h2>
        <div className="mt-2 grid gap-x-6 gap-y-2 md:grid-cols-2">
          {[then, now].map((board) => (
            <p className="flex flex-wrap items-center gap-x-3" key={board.knownAt}>
              <Link className="link" href={withInstants("/", board)}>
                {instantsWordsOf(board)}
              </Link>
              <LevelBadge level={board.posture.level} />
            </p>
          ))}
        </div>
        <p className="mt-2 text-ink-2">
          {countWordsOf(count)} later {count === 1 ? "record bears" : "records bear"} on this moment or the
          days before it.{" "}
          <a className="link" href={atDesk(differencesHref)}>
            The same as JSON
          </a>
        </p>
      </Card>
      {[...differing, ...categories.filter(({ isOther }) => !isOther)].map((category) => (
        <CategoryHindsight
          category={category}
          key={category.id}
          laterWord={laterWord}
          now={now}
          then={then}
        />
      ))}
      {elsewhere.length > 0 && (
        <Card className="px-4 py-2">
          <details>
            <summary className="py-1">{countOf(elsewhere.length, "later record")} about no category</summary>
            <CauseList causes={elsewhere} label="Later records about no category" since={then.knownAt} />
          </details>
        </Card>
      )}
    </>
  );
}
