import type { AlertLevel } from "@/domain/alert-level";
import { LevelShape } from "../ui/level-shape";
import { Link } from "../ui/link";

/** The readout of a step: its day, then rows; a row with a level begins with its shape. */
export type Readout = {
  title: string;
  rows: { text: string; level?: AlertLevel | null; isStrong?: boolean }[];
  /** What a click opens, such as `board of this day`. */
  opens: string;
};

/** The same in one sentence. */
export const wordsOf = ({ title, rows }: Readout): string =>
  [title, ...rows.map(({ text }) => text)].join(". ");

type Props = {
  readout: Readout;
  /** Where the step is, as a share of the drawing's width; from its end the box stands to the left. */
  share: number;
  isAtEnd: boolean;
  plot: string;
  /** How it is opened; `href` leads there where a finger cannot point first and press then. */
  keyName: string;
  href: string | undefined;
};

/** The box beside the line on a chart; on a phone it is at the foot of the screen. Screen readers have the slider. */
export function ChartReadout({ readout, share, isAtEnd, plot, keyName, href }: Props) {
  const side = isAtEnd ? { right: `${(1 - share) * 100}%` } : { left: `${share * 100}%` };
  return (
    <div className={`no-print pointer-events-none absolute inset-y-0 z-20 ${plot}`} data-cursor>
      <div
        aria-hidden={href === undefined ? "true" : undefined}
        className="card pointer-events-none absolute top-0 mx-3 w-72 px-3 py-2 text-xs leading-[18px] shadow-lg max-sm:!fixed max-sm:!inset-x-0 max-sm:bottom-3 max-sm:top-auto max-sm:w-auto"
        style={side}
      >
        <p className="font-semibold">{readout.title}</p>
        <ul>
          {readout.rows.map(({ text, level, isStrong }) => (
            <li className={`flex gap-1.5 ${isStrong ? "font-semibold" : ""}`} key={text}>
              {level !== undefined && (
                <span className="pt-px">
                  <LevelShape level={level} size={11} />
                </span>
              )}
              <span className="min-w-0 break-words">{text}</span>
            </li>
          ))}
        </ul>
        {href === undefined ? (
          <p className="mt-1 text-ink-2">
            {keyName} opens the {readout.opens}
          </p>
        ) : (
          <Link className="link pointer-events-auto inline-block py-1" href={href}>
            Open the {readout.opens}
          </Link>
        )}
      </div>
    </div>
  );
}
