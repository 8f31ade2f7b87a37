"use client";

import { useLater } from "../live/use-later";
import type { SliderProps } from "./slider-input";

/** Moves one of the two times; only with JavaScript, because the fields and links beside it do the same. */
export function TimeSlider(props: SliderProps) {
  const Slider = useLater(async () => (await import("./slider-input")).SliderInput);
  return Slider ? <Slider {...props} /> : <span className={`time-${props.name} block h-5`} />;
}
