import type { Board } from "@/domain/board/board";
import { countOf } from "@/domain/count-words";
import type { Hindsight } from "@/domain/difference/hindsight";
import { countWordsOf } from "@/domain/difference/what-changed";
import { withInstants } from "@/domain/time/as-of";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";
import { CategoryHindsight } from "./category-hindsight";
import { CauseList } from "./cause-list";

/** `laterWord` is the name of the later known time: now, or later. */
type Props = { hindsight: Hindsight; laterWord: "now" | "later" };

/** One instant of the world as known then and as known now, category by category. */
export function HindsightView({ hindsight, laterWord }: Props) {
  const { first: then, later: now, count, categories, elsewhere } = hindsight;
  const differing = categories.filter(({ isOther }) => isOther);
  const same = categories.filter(({ isOther }) => !isOther);
  return (
    <>
      <Card aria-labelledby="both">
        <h2 className="font-semibold" id="both">
          {differing.length === 0
            ? `Nothing on this board differs ${laterWord}`
            : `${countOf(differing.length, "category differs", "categories differ")} ${laterWord}`}
        </h2>
        <BothBoards categories={[...differing, ...same]} laterWord={laterWord} now={now} then={then} />
        <p className="mt-2 text-ink-2">
          {countWordsOf(count)} later {count === 1 ? "record bears" : "records bear"} on this moment or the
          days before it.
        </p>
      </Card>
      {[...differing, ...same.filter(({ others }) => others.length > 0)].map((category) => (
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

type BothProps = { categories: Hindsight["categories"]; then: Board; now: Board; laterWord: string };

/** The overall level and that of each category, as known at both times. */
const BothBoards = ({ categories, then, now, laterWord }: BothProps) => (
  <Table isStacked label="Then and now">
    <thead>
      <tr>
        <HeadCell>Category</HeadCell>
        {[then, now].map((board, i) => (
          <HeadCell key={board.knownAt}>
            {i === 0 ? "Then" : laterWord === "now" ? "Now" : "Later"},{" "}
            <Link className="link" href={withInstants("/", board)}>
              known at <Instant at={board.knownAt} />
            </Link>
          </HeadCell>
        ))}
        <HeadCell>
          <span className="sr-only">Whether it differs</span>
        </HeadCell>
      </tr>
    </thead>
    <tbody>
      <tr className="border-t border-line">
        <Cell className="w-full sm:w-auto">Overall</Cell>
        {[then, now].map((board) => (
          <Cell className="whitespace-nowrap" key={board.knownAt} label={board === then ? "then" : laterWord}>
            <LevelBadge level={board.posture.level} />
          </Cell>
        ))}
        <Cell />
      </tr>
      {categories.map(({ id, name, first, later, isOther, others }) => (
        <tr className="border-t border-line" key={id}>
          <Cell className="w-full font-semibold [overflow-wrap:anywhere] sm:w-auto sm:min-w-40">
            {isOther || others.length > 0 ? (
              <a className="hover:underline" href={`#hindsight-${id}`}>
                <Typed>{name}</Typed>
              </a>
            ) : (
              <Typed>{name}</Typed>
            )}
          </Cell>
          {[first, later].map((category, i) => (
            <Cell
              className="whitespace-nowrap"
              key={i === 0 ? "then" : "now"}
              label={i === 0 ? "then" : laterWord}
            >
              {category ? <LevelBadge level={category.level} /> : "Not on this board"}
            </Cell>
          ))}
          <Cell className={isOther ? "" : "text-ink-2"}>{isOther ? "Differs" : "The same"}</Cell>
        </tr>
      ))}
    </tbody>
  </Table>
);
