import { type ChangedGroup, isRaised } from "@/domain/difference/what-changed";
import { Card } from "../ui/card";
import { LevelBadge } from "../ui/level-badge";
import { Link } from "../ui/link";
import { Typed } from "../ui/typed";
import { GroupChanges } from "./changed-group";

/** Raised categories that are open at first. */
const MOST_OPEN = 3;

/** The columns of a line; on a phone its levels and counts are below its name. */
const LINE =
  "grid-cols-[14px_minmax(0,1fr)] gap-x-3 gap-y-1 sm:grid sm:grid-cols-[14px_minmax(0,1fr)_128px_128px_88px_72px]";

/** What is folded on the screen is whole on paper. */
const PRINTED =
  "print:[&::details-content]:[block-size:auto] print:[&::details-content]:[content-visibility:visible]";

/** Many categories, a line each, which opens into what changed in it. */
export const FoldedGroups = ({ groups }: { groups: readonly ChangedGroup[] }) => (
  <Card aria-label="What changed by category" className="p-0">
    <div aria-hidden="true" className={`${LINE} hidden px-4 py-2 text-xs text-ink-2`}>
      <span className="col-start-2">Category</span>
      <span>Was</span>
      <span>Now</span>
      <span className="text-right">Differences</span>
      <span className="text-right">Recorded</span>
    </div>
    {groups.map((group, i) => (
      <FoldedGroup group={group} isOpen={i < MOST_OPEN && isRaised(group)} key={group.id ?? "desk"} />
    ))}
  </Card>
);

const FoldedGroup = ({ group, isOpen }: { group: ChangedGroup; isOpen: boolean }) => {
  const { id, name, href, before, after, news, recorded, unknown } = group;
  return (
    <details className={`${PRINTED} border-t border-line first:border-t-0`} open={isOpen}>
      <summary className={`${LINE} grid w-full items-baseline px-4 py-2 hover:bg-page`}>
        <h2 className="min-w-0 break-words font-semibold">
          <Typed>{name}</Typed>
        </h2>
        <span className="col-start-2 flex flex-wrap gap-x-3 text-[13.5px] leading-5 sm:contents">
          <span className="sm:col-start-3">
            {before !== after && (
              <>
                <span className="text-ink-2 sm:sr-only">was </span>
                <LevelBadge level={before} />
              </>
            )}
          </span>
          <span className="sm:col-start-4">
            {id !== null && (
              <>
                {before !== after && <span className="text-ink-2 sm:sr-only">now </span>}
                <LevelBadge level={after} />
              </>
            )}
          </span>
          <span className="sm:col-start-5 sm:text-right">
            {news.length}
            <span className="text-ink-2 sm:sr-only"> differences</span>
          </span>
          <span className="sm:text-right">
            {recorded.length + unknown.length}
            <span className="text-ink-2 sm:sr-only"> recorded</span>
          </span>
        </span>
      </summary>
      <div className="px-4 pb-3 sm:pl-[42px]">
        <GroupChanges group={group} />
        {href && (
          <p className="no-print mt-2 text-[13.5px] leading-5">
            <Link className="link" href={href}>
              Open <Typed>{name}</Typed>
            </Link>
          </p>
        )}
      </div>
    </details>
  );
};
