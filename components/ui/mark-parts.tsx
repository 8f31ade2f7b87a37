import { Fragment } from "react";
import { HATCH, HATCH_LINES, type MarkPart, type Paint } from "@/domain/look/marks";

const paintOf = (paint: Paint | undefined) => {
  if (paint === "hatch") return "none";
  return !paint || paint === "none" || paint === "currentColor" ? paint : `rgb(var(--${paint}))`;
};

/** The parts of a mark, inside an SVG. */
export const MarkParts = ({ parts }: { parts: readonly MarkPart[] }) =>
  parts.map(({ tag: Tag, shape, fill, stroke, line }) => (
    <Fragment key={JSON.stringify(shape)}>
      {fill === "hatch" && (
        <path d={HATCH_LINES} stroke={paintOf(HATCH.stroke)} strokeWidth={HATCH.strokeWidth} />
      )}
      <Tag {...shape} fill={paintOf(fill)} stroke={paintOf(stroke)} {...line} />
    </Fragment>
  ));
