import { CompareForm } from "@/components/snapshot/compare-form";
import { ComparisonView } from "@/components/snapshot/comparison-view";
import { PlainPage } from "@/components/ui/plain-page";
import { readGreatestNumber, readSnapshot } from "@/db/queries/board/snapshot";
import { wholeNumberIn } from "@/domain/decimal-number";
import { comparisonOf } from "@/domain/snapshot/snapshot-comparison";
import { firstOfEach, type PageParams } from "../../_as-of/as-of-params";
import { setPageStatus } from "../../_response/page-status";
import { openedDesk } from "../../desk";

export const metadata = { title: "Compare snapshots" };

export default async function ComparePage({ searchParams }: { searchParams: PageParams }) {
  const { first: from, second: to } = firstOfEach(await searchParams);
  const { store } = await openedDesk();
  const { greatest, first, second } = await store.read(async (view) => {
    const greatest = await readGreatestNumber(view);
    return {
      greatest,
      first: await readSnapshot(view, from === undefined ? greatest - 1 : (wholeNumberIn(from) ?? 0)),
      second: await readSnapshot(view, to === undefined ? greatest : (wholeNumberIn(to) ?? 0)),
    };
  });
  const unknown = [first ? "" : (from ?? ""), second ? "" : (to ?? "")].filter(Boolean);
  if (unknown.length > 0) setPageStatus(422);
  return (
    <PlainPage
      isWide
      lead="What changed from one snapshot to another."
      link={["All snapshots", "/snapshot"]}
      title="Compare snapshots"
    >
      <CompareForm
        first={from ?? first?.number ?? ""}
        greatest={greatest}
        problem={unknown.map((number) => `There is no snapshot ${number}.`).join(" ") || undefined}
        second={to ?? second?.number ?? ""}
      />
      {first && second && (
        <ComparisonView comparison={comparisonOf(first, second)} first={first} second={second} />
      )}
    </PlainPage>
  );
}
