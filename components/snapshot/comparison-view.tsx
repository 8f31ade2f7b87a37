import { listOf } from "@/domain/count-words";
import { twoBoardsQuery } from "@/domain/difference/two-boards";
import { levelTextOf } from "@/domain/snapshot/document-words";
import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import type { ComparedCategory, SnapshotComparison } from "@/domain/snapshot/snapshot-comparison";
import { NewsList } from "../changes/news-list";
import { Card } from "../ui/card";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = { first: StoredSnapshot; second: StoredSnapshot; comparison: SnapshotComparison };

/** What changed from one snapshot to another, category by category. */
export function ComparisonView({ first, second, comparison: { changed, unchanged } }: Props) {
  return (
    <>
      <Card aria-labelledby="both">
        <h2 className="font-semibold" id="both">
          {postureWordsOf(first, second)}
        </h2>
        <Table isStacked label="The two snapshots">
          <thead>
            <tr>
              <HeadCell>Category</HeadCell>
              {[first, second].map((snapshot, i) => (
                <HeadCell key={i === 0 ? "first" : "second"}>
                  <Link className="link font-semibold" href={`/snapshot/${snapshot.number}`}>
                    Snapshot {snapshot.number}
                  </Link>
                  , <Instant at={Date.parse(snapshot.effectiveAt)} />
                  {snapshot.knownAt !== snapshot.effectiveAt && (
                    <>
                      {" "}
                      as known at <Instant at={Date.parse(snapshot.knownAt)} />
                    </>
                  )}
                </HeadCell>
              ))}
              <HeadCell className="text-right">Differences</HeadCell>
            </tr>
          </thead>
          <tbody>
            <tr className="border-t border-line">
              <Cell className="w-full sm:w-auto">Posture</Cell>
              {[first, second].map(({ number, posture }, i) => (
                <Cell
                  className="whitespace-nowrap"
                  key={i === 0 ? "first" : "second"}
                  label={`Snapshot ${number}`}
                >
                  <LevelBadge level={posture.level} />
                </Cell>
              ))}
              <Cell />
            </tr>
            {changed.map((category) => (
              <ChangedRow category={category} key={category.id} numbers={[first.number, second.number]} />
            ))}
          </tbody>
        </Table>
        {unchanged.length > 0 && (
          <p className="mt-2 text-ink-2">
            {changed.length === 0 ? "Nothing differs in " : "No changes in "}
            {listOf(unchanged)}.
          </p>
        )}
        <p className="no-print mt-2 text-[13.5px] leading-5 text-ink-2">
          This compares the two stored documents.{" "}
          <Link
            className="link"
            href={`/changes?${twoBoardsQuery({ from: timesOf(first), to: timesOf(second) })}`}
          >
            What was recorded between them
          </Link>
        </p>
      </Card>
      {changed.map((category) => (
        <ChangedCategory category={category} key={category.id} />
      ))}
    </>
  );
}

const timesOf = ({ effectiveAt, knownAt }: StoredSnapshot) => ({
  effectiveAt: Date.parse(effectiveAt),
  knownAt: Date.parse(knownAt),
});

const postureWordsOf = (first: StoredSnapshot, second: StoredSnapshot): string =>
  first.posture.level === second.posture.level
    ? `The overall posture is the same: ${levelTextOf(second.posture)}.`
    : `The overall posture was ${levelTextOf(first.posture)} and is ${levelTextOf(second.posture)}.`;

type RowProps = { category: ComparedCategory; numbers: [number, number] };

const ChangedRow = ({ category: { id, name, before, after, news }, numbers }: RowProps) => (
  <tr className="border-t border-line">
    <Cell className="w-full font-semibold sm:w-auto">
      <a className="hover:underline" href={`#changed-${id}`}>
        <Typed>{name}</Typed>
      </a>
    </Cell>
    {[before, after].map((category, i) => (
      <Cell className="whitespace-nowrap" key={i === 0 ? "first" : "second"} label={`Snapshot ${numbers[i]}`}>
        {category ? <LevelBadge level={category.level} /> : "not in it"}
      </Cell>
    ))}
    <Cell className="text-right" label="differences">
      {news.length}
    </Cell>
  </tr>
);

const ChangedCategory = ({ category: { id, name, news } }: { category: ComparedCategory }) => (
  <Card aria-labelledby={`changed-${id}`}>
    <h2 className="scroll-mt-4 text-[16px] font-semibold" id={`changed-${id}`}>
      <Typed>{name}</Typed>
    </h2>
    <div className="mt-1">
      <NewsList news={news} />
    </div>
  </Card>
);
