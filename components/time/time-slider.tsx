"use client";

import { useLazyComponent } from "../live/use-lazy-component";
import type { SliderProps } from "./slider-input";

/** Moves one of the two times; only with JavaScript, because the fields and links beside it do the same. */
export function TimeSlider(props: SliderProps) {
  const Slider = useLazyComponent(async () => (await import("./slider-input")).SliderInput);
  return Slider ? <Slider {...props} /> : <span className={`time-${props.name} block h-5`} />;
}
