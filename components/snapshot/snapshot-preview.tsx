import type { Snapshot, SnapshotCategory } from "@/domain/snapshot/snapshot";
import { groupOf, noticesOf } from "@/domain/snapshot/snapshot-notice";
import { withInstants } from "@/domain/time/as-of";
import { Lane } from "../charts/lane";
import { Card } from "../ui/card";
import { atDesk } from "../ui/desk-address";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Cell, HeadCell, Table } from "../ui/table";
import { Typed } from "../ui/typed";

type Props = { snapshot: Snapshot; formats: { name: string; title: string }[] };

/** A snapshot as it will be exported, and its formats. */
export function SnapshotPreview({ snapshot, formats }: Props) {
  return (
    <Card aria-labelledby="preview">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[19px] font-semibold leading-7" id="preview">
          Snapshot {snapshot.number}
        </h2>
        <ul aria-label="Formats" className="no-print flex flex-wrap gap-2">
          {formats.map(({ name, title }) => {
            const [short = title, ...rest] = title.split(",");
            return (
              <li key={name}>
                <a
                  className="button"
                  download
                  href={atDesk(`/api/snapshot?format=${name}&number=${snapshot.number}`)}
                  title={title}
                >
                  {short}
                  <span className="sr-only">,{rest.join(",")}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
      {noticesOf(snapshot).map((notice) => (
        <p className="mt-2 text-[13.5px] leading-5 text-ink-2" key={notice}>
          {notice}
        </p>
      ))}
      <p className="mt-2">
        The world at <b>{groupOf(snapshot.effectiveAt)}</b>, as known at <b>{groupOf(snapshot.knownAt)}</b>.
        Taken by <Typed>{snapshot.takenBy}</Typed>.{" "}
        <Link className="link no-print" href={withInstants("/", timesOf(snapshot))}>
          Board of these times
        </Link>
      </p>
      <div className="mb-2 mt-3 flex flex-wrap items-center gap-4">
        <LevelBadge large level={snapshot.posture.level} />
        <p className="min-w-60 flex-1">
          <Typed>{snapshot.posture.sentence}</Typed>
        </p>
      </div>
      <Table isStacked label="Categories of the snapshot">
        <thead>
          <tr>
            <HeadCell>Category</HeadCell>
            <HeadCell>Level</HeadCell>
            <HeadCell className="hidden w-40 sm:table-cell">90 days</HeadCell>
            <HeadCell>Why</HeadCell>
          </tr>
        </thead>
        <tbody>
          {snapshot.categories.map((category) => (
            <CategoryRow category={category} key={category.id} />
          ))}
        </tbody>
      </Table>
      <p className="mt-3 break-all text-xs text-ink-2">
        Policy “{snapshot.policy.name}”, version {snapshot.policy.version}. Revision {snapshot.revision}.
        SHA-256 of its canonical JSON (RFC 8785): {snapshot.digest}
      </p>
    </Card>
  );
}

/** What a snapshot will be, where there is none yet. */
export const NoSnapshot = ({ formats, isOfTimes }: Pick<Props, "formats"> & { isOfTimes: boolean }) => (
  <Card aria-labelledby="preview" className="border-dashed">
    <h2 className="font-semibold" id="preview">
      {isOfTimes ? "No snapshot of these two times yet" : "No snapshots yet"}
    </h2>
    <p className="mt-1 text-ink-2">
      Take one to see it here: every category with its level, its last 90 days and why, under a number and a
      digest that prove it was not changed. Then hand it on as one of these:
    </p>
    <ul className="mt-1 list-disc pl-5 text-ink-2">
      {formats.map(({ name, title }) => (
        <li key={name}>{title}</li>
      ))}
    </ul>
  </Card>
);

const timesOf = ({ effectiveAt, knownAt }: Snapshot) => ({
  effectiveAt: Date.parse(effectiveAt),
  knownAt: Date.parse(knownAt),
});

const CategoryRow = ({ category }: { category: SnapshotCategory }) => (
  <tr className="border-t border-line">
    <Cell className="font-semibold">
      <Typed>{category.name}</Typed>
    </Cell>
    <Cell className="whitespace-nowrap">
      <LevelBadge level={category.level} />
    </Cell>
    <Cell className="hidden sm:table-cell">
      <div className="h-8">
        <Lane id={`snapshot-${category.id}`} trend={category.trend} />
      </div>
    </Cell>
    <Cell className="w-full text-[13.5px] leading-5 text-ink-2 sm:w-auto">
      <Typed>{category.explanation.sentence}</Typed>
      {category.freshness.staleCount > 0 && <b> {category.freshness.staleCount} stale.</b>}
    </Cell>
  </tr>
);
