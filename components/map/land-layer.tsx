import { LAND_PARTS, type LandLines, type LandPart } from "@/domain/map/land";
import type { Size } from "@/domain/map/map-frame";
import { atDesk } from "../ui/desk-address";

const LOOKS: Record<LandPart, { className: string; strokeWidth?: number; strokeDasharray?: string }> = {
  seas: { className: "fill-accent/20 stroke-ink-2", strokeWidth: 1, strokeDasharray: "4 4" },
  land: { className: "fill-card stroke-ink-3/70", strokeWidth: 0.8 },
  countries: { className: "fill-ink-1/10 stroke-ink-2", strokeWidth: 1, strokeDasharray: "4 4" },
  borders: { className: "fill-none stroke-ink-3/50", strokeWidth: 0.7 },
  disputed: { className: "fill-none stroke-ink-3/60", strokeWidth: 0.7, strokeDasharray: "2 3" },
};

type Props = Size & {
  /** The picture whose lines are drawn, or the lines themselves. */
  land: string | LandLines;
  className: string;
  style?: React.CSSProperties;
};

/** The earth beneath a map: seas, land, the areas that are marked, borders. Lines keep their width at every size. */
export const LandLayer = ({ land, width, height, className, style }: Props) => (
  <svg
    aria-hidden="true"
    className={`overflow-visible ${className}`}
    style={style}
    viewBox={`0 0 ${width} ${height}`}
  >
    {LAND_PARTS.map((part) => {
      const { className: look, ...line } = LOOKS[part];
      const shared = { className: look, vectorEffect: "non-scaling-stroke" as const, ...line };
      return typeof land === "string" ? (
        <use href={`${atDesk(land)}#${part}`} key={part} {...shared} />
      ) : (
        <path d={land[part]} key={part} {...shared} />
      );
    })}
  </svg>
);
