/**
 * What text stands in until Inter has arrived: each weight, and digits, by the width of the desk's own pages. Phones have
 * no Arial, but Roboto. Plain JavaScript, because Tailwind loads it unbundled.
 * Units: `size` and `digits` in per cent: so much larger, its letters and digits are as wide as Inter's.
 */
const STAND_INS = [
  {
    ...{ family: "Fallback", weight: "100 599", size: 106.57, digits: 116.6 },
    local: ["Liberation Sans", "Arial"],
  },
  {
    ...{ family: "Fallback", weight: "600 900", size: 100.7, digits: 116.3 },
    local: ["Liberation Sans Bold", "Arial Bold", "Arial-BoldMT"],
  },
  {
    ...{ family: "Fallback Roboto", weight: "100 599", size: 107.13, digits: 115.38 },
    local: ["Roboto", "Roboto-Regular"],
  },
  {
    ...{ family: "Fallback Roboto", weight: "600 900", size: 107.26, digits: 112.77 },
    local: ["Roboto Bold", "Roboto-Bold", "Roboto"],
  },
];

/** Inter's ascent and descent, in hundredths of its size. Source: the table hhea of the font's file. */
const INTER = { ascent: 96.875, descent: 24.121 };

/**
 * A face whose lines are as high as Inter's.
 * @param {string} family @param {string} weight @param {readonly string[]} local @param {number} size
 */
const faceOf = (family, weight, local, size) => ({
  fontFamily: `"${family}"`,
  fontWeight: weight,
  src: local.map((name) => `local("${name}")`).join(", "),
  ascentOverride: `${((100 * INTER.ascent) / size).toFixed(2)}%`,
  descentOverride: `${((100 * INTER.descent) / size).toFixed(2)}%`,
  lineGapOverride: "0%",
  sizeAdjust: `${size}%`,
});

/** The faces, as a style sheet has them (`app/fonts.css` names them). */
export const STAND_IN_FACES = STAND_INS.flatMap(({ family, weight, local, size, digits }) => [
  faceOf(family, weight, local, size),
  { ...faceOf(`${family} digits`, weight, local, digits), unicodeRange: "U+30-39" },
]);
