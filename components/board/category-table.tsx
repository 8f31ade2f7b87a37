import { levelWordsOf } from "@/domain/alert-level";
import { isStale } from "@/domain/assessment/freshness";
import { type BoardCategory, changeOf } from "@/domain/board/board-category";
import type { BoardSort } from "@/domain/board/board-choice";
import { changeWordsOf } from "@/domain/board/change-words";
import { capitalised } from "@/domain/count-words";
import type { Instant } from "@/domain/time/time";
import { SetLevelLink } from "../set-level/set-level-link";
import { TimeLink } from "../time/time-link";
import { Arrow } from "../ui/arrow";
import { DayStrip } from "../ui/day-strip";
import { LevelBadge } from "../ui/level-badge";
import { PlainCard } from "../ui/plain-card";
import { SurgeMark } from "../ui/surge-mark";
import { Typed } from "../ui/typed";
import { ChoiceLink, useChoice } from "./choice-link";
import { driversOf, heedOf, IncidentWords, TileFreshness } from "./tile-parts";

/** The columns, with their widths on a wide screen and what a press on their head sorts by. */
const COLUMNS: readonly { name: string; width: string; sort?: BoardSort; isUnsaid?: boolean }[] = [
  { name: "Category", width: "w-[15%]", sort: "order" },
  { name: "Level", width: "w-[9.5rem]", sort: "level" },
  { name: "7 days", width: "w-[7.5rem]", sort: "change" },
  { name: "Driven by", width: "" },
  { name: "Freshness", width: "w-[10.5rem]", sort: "freshness" },
  { name: "Last 30 days", width: "w-[8rem]" },
  { name: "Incidents", width: "w-[13.5rem]" },
  { name: "Set level", isUnsaid: true, width: "w-[4.5rem]" },
];

/** A row for each category, with all that its tile says. */
export function CategoryTable({ categories, now }: { categories: BoardCategory[]; now: Instant }) {
  const { choice } = useChoice();
  return (
    <PlainCard className="px-4 py-1" data-ages>
      <table aria-label="Categories" className="stacked w-full text-left lg:table-fixed">
        <thead>
          <tr>
            {COLUMNS.map(({ name, width, sort, isUnsaid }) => (
              <th
                aria-sort={
                  sort && choice.sort === sort ? (sort === "order" ? "ascending" : "descending") : undefined
                }
                className={`py-1 pr-4 text-xs font-normal text-ink-2 ${width}`}
                key={name}
                scope="col"
              >
                {sort ? (
                  <ChoiceLink
                    className="inline-block py-0.5 hover:text-ink-1 hover:underline aria-[current]:font-semibold aria-[current]:text-ink-1"
                    isOn={choice.sort === sort}
                    to={{ sort }}
                  >
                    {name}
                    {choice.sort === sort && " "}
                    {choice.sort === sort && <Arrow points={sort === "order" ? "up" : "down"} />}
                  </ChoiceLink>
                ) : (
                  <span className={isUnsaid ? "sr-only" : undefined}>{name}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <CategoryRow category={category} key={category.id} now={now} />
          ))}
        </tbody>
      </table>
    </PlainCard>
  );
}

function CategoryRow({ category, now }: { category: BoardCategory; now: Instant }) {
  const { id, name, level, confidence, freshness, incidents, tracker } = category;
  const steps = changeOf(category);
  const heed = heedOf(category, now);
  const cell = "py-1 pr-4 align-middle";
  return (
    <tr
      className={`border-t border-line ${isStale(freshness.state) ? "hatched" : ""}`}
      data-category={id}
      data-freshness={freshness.state}
    >
      <th className={`${cell} font-semibold max-sm:w-full`} scope="row">
        <TimeLink
          className="line-clamp-2 py-0.5 hover:underline [overflow-wrap:anywhere]"
          href={`/categories/${id}`}
          title={name}
        >
          <Typed>{name}</Typed>
        </TimeLink>
      </th>
      <td className={cell}>
        <LevelBadge level={level} />
        {confidence && <span className="block text-xs leading-4 text-ink-2">{confidence} confidence</span>}
      </td>
      <td className={cell} title={`7 days ago: ${levelWordsOf(category.levelBefore)}`}>
        {steps === null ? (
          <span className="text-ink-2">Not known</span>
        ) : (
          <>
            {steps !== 0 && <Arrow points={steps > 0 ? "up" : "down"} />}{" "}
            <span className={steps === 0 ? "text-ink-2" : "font-semibold"}>
              {capitalised(changeWordsOf(category))}
            </span>
          </>
        )}
      </td>
      <td className={`${cell} text-ink-2 max-sm:w-full`}>
        <span className="line-clamp-2 leading-[18px] [overflow-wrap:anywhere]" title={driversOf(category)}>
          <Typed>{driversOf(category)}</Typed>
        </span>
      </td>
      <td className={cell}>
        <TileFreshness category={category} now={now} />
        {heed && <span className="block text-xs leading-4 text-ink-2">{heed}</span>}
      </td>
      <td className={`${cell} max-sm:w-full`}>
        <DayStrip id={id} isLow trend={tracker} />
      </td>
      <td className={`${cell} text-xs leading-4 text-ink-2`}>
        <IncidentWords incidents={incidents} />
        <span className="block empty:hidden">
          <SurgeMark tempo={incidents} />
        </span>
      </td>
      <td className="no-print py-1.5 align-middle">
        <SetLevelLink
          categoryId={id}
          className="link inline-block whitespace-nowrap py-1 text-xs"
          name={name}
        />
      </td>
    </tr>
  );
}
