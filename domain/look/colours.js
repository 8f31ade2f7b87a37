/**
 * The colours of the look, light and dark, of every page: the desk's own, exported ones, and those that the server
 * renders itself. Only levels are strong. Plain JavaScript, because Tailwind and the server load it unbundled.
 */
export const COLOURS = {
  page: { light: "#f7f7f4", dark: "#0c0f13" },
  card: { light: "#ffffff", dark: "#14181e" },
  line: { light: "#e3e2dc", dark: "#242a32" },
  notice: { light: "#e6ebf5", dark: "#1a2230" },
  "ink-1": { light: "#17191c", dark: "#eceef0" },
  "ink-2": { light: "#5d6167", dark: "#a4abb4" },
  "ink-3": { light: "#6d7177", dark: "#8d949d" },
  /** Lines and marks without text, on exported pages. */
  faint: { light: "#73777d", dark: "#8d949d" },
  accent: { light: "#2457c5", dark: "#7aa5ff" },
  due: { light: "#b47c00", dark: "#e6b02e" },
  "level-1": { light: "#5f7f9c", dark: "#7f9dbb" },
  "level-2": { light: "#2b8fb3", dark: "#48b2d8" },
  "level-3": { light: "#b47c00", dark: "#e6b02e" },
  "level-4": { light: "#dc6a12", dark: "#f5863a" },
  "level-5": { light: "#c8203f", dark: "#f4546d" },
  /** Of categories, in the order of the board: quieter than levels, and none of their hues. */
  "category-1": { light: "#6b4fb0", dark: "#a48be8" },
  "category-2": { light: "#3d7f4f", dark: "#6fbf86" },
  "category-3": { light: "#a83f8c", dark: "#e07cc4" },
  "category-4": { light: "#7d5f3c", dark: "#c19f75" },
  "category-5": { light: "#14776f", dark: "#4cbfb3" },
  "category-6": { light: "#3f55b8", dark: "#8fa2f5" },
  unknown: { light: "#c8c8c4", dark: "#3e454e" },
  past: { light: "#582e8a", dark: "#6c46a8" },
  "past-ink": { light: "#ffffff", dark: "#ffffff" },
  "past-page": { light: "#f0ecf6", dark: "#150f20" },
};

/**
 * The colours of markings of the Traffic Light Protocol, on black, the same in both themes and on paper.
 * Source: FIRST, Traffic Light Protocol, version 2.0.
 */
export const TLP_COLOURS = {
  ground: "#000000",
  "TLP:CLEAR": "#ffffff",
  "TLP:GREEN": "#33ff00",
  "TLP:AMBER": "#ffc000",
  "TLP:AMBER+STRICT": "#ffc000",
  "TLP:RED": "#ff2b2b",
};

/** Paper is white whatever the theme. */
export const PAPER = "#fff";

/** How round the corners of a card are. */
export const CARD_RADIUS = "9px";

/**
 * The channels of a colour, to combine with an opacity in CSS: `23 25 28`.
 * @param {string} hex
 */
export const channelsOf = (hex) =>
  (hex.length > 4 ? (hex.match(/[\da-f]{2}/g) ?? []) : [...hex.slice(1)].map((digit) => digit + digit))
    .map((pair) => Number.parseInt(pair, 16))
    .join(" ");

/** @typedef {keyof typeof COLOURS} ColourName */

/**
 * The channels of every colour in a theme, by its name.
 * @param {"light" | "dark"} theme
 * @returns {[ColourName, string][]}
 */
export const channelsIn = (theme) =>
  Object.entries(COLOURS).map(([name, colour]) => [
    /** @type {ColourName} */ (name),
    channelsOf(colour[theme]),
  ]);
