import { isStale } from "@/domain/assessment/freshness";
import { ONLY_FIELD, seenField } from "@/domain/assessment/seen-field";
import { freshnessWordsOf } from "@/domain/board/freshness-words";
import { REVIEW_REASONS, type ReviewItem } from "@/domain/review/review";
import type { Instant as UtcInstant } from "@/domain/time/time";
import { SetLevelLink } from "../set-level/set-level-link";
import { atDesk } from "../ui/desk-address";
import { FreshnessMark } from "../ui/freshness-mark";
import { Instant } from "../ui/instant";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import type { Fate } from "./use-decisions";
import { type Decision, rowIdOf } from "./use-round-keys";

type Props = {
  item: ReviewItem;
  isCurrent: boolean;
  isLater: boolean;
  fate: Fate | undefined;
  now: UtcInstant;
  postpone(indicatorId: string, before: null, form: FormData): Promise<void>;
  onDecide(what: Decision): void;
};

/** The page that has the form for an outage of an indicator's sources. */
export const outagePathOf = ({ id }: ReviewItem): string =>
  atDesk(`/indicators/${encodeURIComponent(id)}#sources`);

/** One indicator that waits: why, what holds, and the four decisions. */
export function ReviewRow({ item, isCurrent, isLater, fate, now, postpone, onDecide }: Props) {
  const { id, name, judgement, freshness } = item;
  return (
    <li
      aria-current={isCurrent}
      className={`grid scroll-mb-24 scroll-mt-4 gap-x-4 gap-y-2 border-b border-l-4 border-line border-l-transparent px-3 py-3 aria-[current=true]:border-l-accent aria-[current=true]:bg-page grid-cols-[24px_minmax(0,1fr)] lg:grid-cols-[24px_minmax(0,1fr)_180px_376px] ${isStale(freshness.state) ? "hatched" : ""}`}
      data-row
      id={rowIdOf(id)}
      tabIndex={-1}
    >
      <span>{judgement && <Select item={item} />}</span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link
            className="text-[15px] font-semibold hover:underline"
            href={`/indicators/${encodeURIComponent(id)}`}
          >
            <Typed>{name}</Typed>
          </Link>
          <span className="text-ink-2">
            <Typed>{item.categoryName}</Typed> · <Typed>{item.place}</Typed>
          </span>
        </p>
        <p className="mt-0.5 flex flex-wrap gap-1.5 empty:hidden">
          {reasonsOf(item).map((words) => (
            <span
              className="rounded-sm border border-ink-1 bg-card px-1 text-xs font-semibold leading-[18px]"
              key={words}
            >
              {words}
            </span>
          ))}
          {isLater && <span className="text-xs text-ink-2">put off until later</span>}
        </p>
        {judgement && (
          <>
            <p className="mt-1 line-clamp-2 text-ink-2">
              <Typed>{judgement.rationale}</Typed>
            </p>
            <p className="text-xs text-ink-2">
              <Typed>{judgement.recordedBy}</Typed>, <Instant at={judgement.effectiveAt} />
            </p>
          </>
        )}
        {fate?.message && (
          <p className="mt-1 font-semibold text-level-5" role="alert">
            {fate.message}
          </p>
        )}
      </div>
      <div className="col-start-2 flex flex-wrap gap-x-4 gap-y-1 lg:col-start-3 lg:block">
        <LevelBadge level={item.level} />
        <p className="flex items-center gap-1.5 text-ink-2">
          <FreshnessMark state={freshness.state} />
          {freshnessWordsOf(freshness, now)}
        </p>
      </div>
      <Decisions isCurrent={isCurrent} item={item} onDecide={onDecide} postpone={postpone} />
    </li>
  );
}

const Select = ({ item: { id, name, judgement } }: Pick<Props, "item">) => (
  <input
    aria-label={`Select ${name}`}
    className="h-6 w-6 accent-accent"
    name={seenField(id)}
    type="checkbox"
    value={judgement?.id}
  />
);

/** The reasons that its freshness does not say. */
const reasonsOf = ({ reasons, freshness }: ReviewItem): string[] =>
  REVIEW_REASONS.filter(({ reason }) => reasons.includes(reason) && reason !== freshness.state).map(
    ({ words }) => words,
  );

type DecisionProps = Pick<Props, "item" | "isCurrent" | "postpone" | "onDecide">;

/** The four decisions; each works without scripts too. */
function Decisions({ item, isCurrent, postpone, onDecide }: DecisionProps) {
  const { id, name, judgement, freshness } = item;
  const by = (what: Decision) => (event: React.MouseEvent) => {
    event.preventDefault();
    onDecide(what);
  };
  return (
    <div className="col-start-2 flex flex-wrap items-start gap-2 max-sm:gap-1.5 max-sm:[&>*]:px-2 lg:col-start-4">
      {judgement && (
        <button
          aria-label={`Still valid: ${name}`}
          className={`button ${isCurrent ? "button-main" : ""}`}
          name={ONLY_FIELD}
          onClick={by("confirm")}
          title="Still valid (v)"
          type="submit"
          value={`${id} ${judgement.id}`}
        >
          Still valid
        </button>
      )}
      <SetLevelLink className="button" indicatorId={id} name={name}>
        {judgement ? "Change" : "Set level"}
      </SetLevelLink>
      <a
        aria-label={`${freshness.state === "blind" ? "Sources are back" : "Report an outage"}: ${name}`}
        className="button"
        href={outagePathOf(item)}
        onClick={by("report")}
        title="Report an outage (o)"
      >
        {freshness.state === "blind" ? "Sources back" : "Outage"}
      </a>
      <button
        aria-label={`Later: ${name}`}
        className="button"
        formAction={postpone.bind(null, id, null)}
        onClick={by("putOff")}
        title="Later (l)"
        type="submit"
      >
        Later
      </button>
    </div>
  );
}
