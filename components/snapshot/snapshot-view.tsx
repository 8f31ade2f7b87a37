import type { StoredSnapshot } from "@/domain/snapshot/snapshot";
import { noticesOf } from "@/domain/snapshot/snapshot-notice";
import { surgeMarkOf, usualWordsOf, weekFigureOf } from "@/domain/tempo/tempo-words";
import { Lane } from "../charts/lane";
import { Card } from "../ui/card";
import { LevelBadge } from "../ui/level-badge";
import { Cell, Table, TableHead } from "../ui/table";
import { Typed } from "../ui/typed";
import { SnapshotIndicators } from "./snapshot-indicators";

/** A snapshot as it was taken: the posture, every category, and why each has its level. */
export function SnapshotView({ snapshot }: { snapshot: StoredSnapshot }) {
  const { number, posture, categories } = snapshot;
  return (
    <div className="space-y-4">
      {snapshot.cover?.note && (
        <Card aria-labelledby="note">
          <h2 className="font-semibold" id="note">
            Cover note
          </h2>
          <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
            <Typed>{snapshot.cover.note}</Typed>
          </p>
        </Card>
      )}
      <Card aria-label={`Snapshot ${number}`}>
        {noticesOf(snapshot).map((notice) => (
          <p className="mb-2 text-[13.5px] leading-5 text-ink-2" key={notice}>
            {notice}
          </p>
        ))}
        <div className="mb-3 flex flex-wrap items-center gap-4">
          <LevelBadge large level={posture.level} />
          <p className="min-w-60 flex-1">
            <Typed>{posture.sentence}</Typed>
          </p>
        </div>
        <Table isStacked label="Categories of the snapshot">
          <TableHead
            columns={[
              "Category",
              "Level",
              ["90 days", "hidden w-48 sm:table-cell"],
              "Incidents in 7 days",
              "Stale",
            ]}
          />
          <tbody>
            {categories.map((category) => (
              <CategoryRow category={category} key={category.id} />
            ))}
          </tbody>
        </Table>
      </Card>
      <Card aria-labelledby="why" className="p-0">
        <h2 className="px-4 pb-1 pt-3 font-semibold" id="why">
          Why
        </h2>
        <div className="divide-y divide-line px-4 pb-2">
          {categories.map((category) => (
            <SnapshotIndicators category={category} effectiveAt={snapshot.effectiveAt} key={category.id} />
          ))}
        </div>
      </Card>
    </div>
  );
}

const CategoryRow = ({ category }: { category: StoredSnapshot["categories"][number] }) => {
  const { id, name, level, trend, incidents, freshness } = category;
  const surge = surgeMarkOf(incidents);
  return (
    <tr className="border-t border-line">
      <Cell className="w-full font-semibold sm:w-auto">
        <a className="hover:underline" href={`#why-${id}`}>
          <Typed>{name}</Typed>
        </a>
      </Cell>
      <Cell className="whitespace-nowrap">
        <LevelBadge level={level} />
      </Cell>
      <Cell className="hidden sm:table-cell">
        <div className="h-8">
          <Lane id={`snapshot-${id}`} trend={trend} />
        </div>
      </Cell>
      <Cell label="in 7 days">
        {weekFigureOf(incidents)}
        <span className="text-ink-2">, usually {usualWordsOf(incidents)}</span>
        {surge && <b className="block text-xs">{surge}</b>}
      </Cell>
      <Cell label="stale">{freshness.staleCount > 0 ? <b>{freshness.staleCount}</b> : "none"}</Cell>
    </tr>
  );
};
