/**
 * A triangle that points up or down, as high as a small letter. It is drawn: for a character that the page's font lacks,
 * a browser asks every font of the system before it paints.
 */
export const Arrow = ({ points }: { points: "up" | "down" }) => (
  <svg
    aria-hidden="true"
    className="mr-[0.15em] inline-block h-[0.55em] w-[0.66em] fill-current align-baseline"
    preserveAspectRatio="none"
    viewBox="0 0 2 2"
  >
    <path d={points === "up" ? "M0 2H2L1 0Z" : "M0 0H2L1 2Z"} />
  </svg>
);
