"use client";

import type { PartProps } from "./indicator-page";
import { PARTS, type PartName } from "./indicator-parts";

/** A part of an indicator's page, drawn in the browser. */
export default function RedrawnPart({ name, ...rest }: PartProps & { name: PartName }) {
  const Part = PARTS[name];
  return <Part {...rest} />;
}
