import { MOST_COMPARED } from "@/domain/board/compared";
import { LineSample } from "../charts/compared-lines";
import { TimeLink } from "../time/time-link";
import { Typed } from "../ui/typed";

type Props = {
  categories: readonly { id: string; name: string }[];
  /** The category of the page, which the others are laid over. */
  own: string;
  shown: readonly string[];
  /** The address of the page with other categories laid over it. */
  hrefOf: (ids: readonly string[]) => string;
};

/** Which categories are laid over this one: links that add and remove one each, so that they work without JavaScript. */
export function CompareLinks({ categories, own, shown, hrefOf }: Props) {
  const others = categories.filter(({ id }) => id !== own);
  if (others.length === 0) return null;
  return (
    <details className="no-print group">
      <summary className="py-1 text-ink-2 hover:underline">
        Compare{shown.length > 0 && ` (${shown.length})`}
      </summary>
      <ul
        aria-label="Compare with"
        className="card absolute inset-x-2 z-20 max-h-72 overflow-auto p-2 shadow-lg sm:left-auto sm:w-72"
      >
        {others.map(({ id, name }) => {
          const isShown = shown.includes(id);
          const ids = isShown ? shown.filter((each) => each !== id) : [...shown, id];
          return (
            <li key={id}>
              {isShown || shown.length < MOST_COMPARED ? (
                <TimeLink
                  aria-current={isShown ? "true" : undefined}
                  className="flex gap-2 rounded px-2 py-1.5 hover:bg-page aria-[current]:font-semibold"
                  href={hrefOf(ids)}
                  scroll={false}
                >
                  <span aria-hidden="true" className="w-3">
                    {isShown ? "✓" : ""}
                  </span>
                  <span className="min-w-0 break-words">
                    <Typed>{name}</Typed>
                  </span>
                </TimeLink>
              ) : (
                <span className="block px-2 py-1.5 pl-7 text-ink-2">
                  <Typed>{name}</Typed>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** Which line is whose. */
export const ComparedKey = ({ names }: { names: readonly string[] }) => (
  <ul aria-label="Lines" className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-xs">
    {names.map((name, place) => (
      <li className="flex min-w-0 items-center gap-2" key={name}>
        <LineSample place={place} />
        <span className="min-w-0 break-words">
          <Typed>{name}</Typed>
        </span>
      </li>
    ))}
  </ul>
);
