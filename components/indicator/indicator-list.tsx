import { levelWordsOf } from "@/domain/alert-level";
import { FRESHNESS } from "@/domain/assessment/freshness";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { LEVEL_FILTERS, type ListedIndicator } from "@/domain/board/indicator-list";
import type { ListPage } from "@/domain/list/list-page";
import type { Named } from "@/domain/log/log-entry";
import type { Problem } from "@/domain/outcome";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { choicesNamed } from "../form/choices";
import type { Column, FilterField } from "../list/list-column";
import { ListView } from "../list/list-view";
import { PanelFacts } from "../list/row-panel";
import { SetLevelLink } from "../set-level/set-level-link";
import { PresentOnly } from "../time/as-of-context";
import { TimeLink } from "../time/time-link";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { NoIndicators } from "./no-indicators";

type Props = {
  /** Null when the address is invalid. */
  list: ListPage<ListedIndicator> | null;
  /** When it was computed. */
  now: UtcInstant;
  categories: readonly Named[];
  problems: readonly Problem[];
  typed: Record<string, string>;
  /** Whether it is the past, which nothing can be set in. */
  isPast: boolean;
};

const Freshness = ({ row: { freshness }, now }: { row: ListedIndicator; now: UtcInstant }) => (
  <span className="inline-flex items-center gap-1.5">
    <FreshnessMark state={freshness.state} />
    {freshnessWordsOf(freshness, now)}
  </span>
);

const factsOf = (now: UtcInstant): Column<ListedIndicator>[] => [
  {
    name: "name",
    label: "Indicator",
    sorts: "ascending",
    isMain: true,
    cell: (row) => <Typed>{row.name}</Typed>,
  },
  {
    name: "category",
    label: "Category",
    sorts: "ascending",
    cell: (row) => <Typed>{row.categoryName}</Typed>,
  },
  { name: "level", label: "Level", sorts: "descending", cell: (row) => <LevelBadge level={row.level} /> },
  {
    name: "freshness",
    label: "Freshness",
    sorts: "descending",
    cell: (row) => <Freshness now={now} row={row} />,
  },
  {
    name: "review",
    label: "Next review",
    sorts: "ascending",
    cell: ({ freshness }) => freshness.reviewAt !== null && <Instant at={freshness.reviewAt} />,
  },
  { name: "owner", label: "Owner", sorts: "ascending", cell: (row) => <Typed>{row.owner}</Typed> },
  { name: "place", label: "Place", sorts: "ascending", cell: (row) => <Typed>{row.place}</Typed> },
  {
    name: "since",
    label: "Last assessed",
    sorts: "descending",
    isShownAtFirst: false,
    cell: ({ judgement }) => judgement && <Instant at={judgement.effectiveAt} />,
  },
];

const SET: Column<ListedIndicator> = {
  name: "set",
  label: "Set level",
  isClear: true,
  cell: (row) => <SetLevelLink categoryId={row.categoryId} indicatorId={row.id} name={row.name} />,
};

const fieldsOf = (categories: readonly Named[]): FilterField[] => [
  { name: "text", label: "Text" },
  { name: "categoryId", label: "Category", choices: choicesNamed(categories) },
  {
    name: "level",
    label: "Level",
    choices: LEVEL_FILTERS.map((level) => ({
      value: level,
      label: levelWordsOf(level === "none" ? null : (Number(level) as 1 | 2 | 3 | 4 | 5)),
    })),
  },
  {
    name: "freshness",
    label: "Freshness",
    choices: FRESHNESS.map(({ state, meaning }) => ({ value: state, label: `${state}: ${meaning}` })),
  },
  { name: "owner", label: "Owner" },
];

/** Every indicator that is watched, as a table. */
export const IndicatorList = ({ list, now, categories, problems, typed, isPast }: Props) => (
  <ListView
    actions={
      <PresentOnly>
        <Link className="button" href="/categories">
          Categories
        </Link>
      </PresentOnly>
    }
    columns={[...factsOf(now), ...(isPast ? [] : [SET])]}
    fields={fieldsOf(categories)}
    lead="Every sign that is watched: its level, how fresh that is, when it is reviewed next, and by whom."
    list={list}
    nothing={<NoIndicators />}
    noun="indicator"
    panelOf={(row) => ({ title: <Typed>{row.name}</Typed>, body: <IndicatorPanel now={now} row={row} /> })}
    path="/indicators"
    plural="indicators"
    problems={problems}
    rowOf={(row) => ({ id: row.id, href: `/indicators/${row.id}` })}
    title="Indicators"
    typed={typed}
  />
);

function IndicatorPanel({ row, now }: { row: ListedIndicator; now: UtcInstant }) {
  const { level, judgement, criteria } = row;
  return (
    <>
      <p className="text-ink-2">
        <Typed>{row.question}</Typed>
      </p>
      <p className="text-[15px]">
        <LevelBadge level={level} />{" "}
        <SetLevelLink
          categoryId={row.categoryId}
          className="link ml-2 text-[13.5px]"
          indicatorId={row.id}
          name={row.name}
        />
      </p>
      {judgement && (
        <p className="whitespace-pre-line [overflow-wrap:anywhere]">
          <Typed>{judgement.rationale}</Typed>
        </p>
      )}
      <PanelFacts
        facts={[
          ["Criterion", level !== null && <Typed>{criteria[level - 1]}</Typed>],
          ["Confidence", judgement?.confidence],
          ["Freshness", <Freshness key="freshness" now={now} row={row} />],
          ["Next review", row.freshness.reviewAt !== null && <Instant at={row.freshness.reviewAt} />],
          [
            "Last assessed",
            judgement && (
              <>
                <Instant at={judgement.effectiveAt} /> by <Typed>{judgement.recordedBy}</Typed>
              </>
            ),
          ],
          ["Owner", <Typed key="owner">{row.owner}</Typed>],
          ["Place", <Typed key="place">{row.place}</Typed>],
          [
            "Category",
            <TimeLink className="link" href={`/categories/${row.categoryId}`} key="category">
              <Typed>{row.categoryName}</Typed>
            </TimeLink>,
          ],
        ]}
      />
    </>
  );
}
