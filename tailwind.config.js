import plugin from "tailwindcss/plugin.js";
import { CARD_RADIUS, COLOURS, channelsIn, channelsOf, PAPER } from "./domain/look/colours.js";
import { STAND_IN_FACES } from "./domain/look/stand-in-fonts.js";

const ours = Object.fromEntries(
  Object.keys(COLOURS).map((name) => [name, `rgb(var(--${name}) / <alpha-value>)`]),
);

/** The colours as variables, which the themes of `app/globals.css` apply. */
const variablesOf = (theme) =>
  Object.fromEntries(channelsIn(theme).map(([name, channels]) => [`--${name}`, channels]));
const themes = plugin(({ addUtilities }) =>
  addUtilities({
    ".colours-light": { "--paper": channelsOf(PAPER), ...variablesOf("light") },
    ".colours-dark": variablesOf("dark"),
  }),
);

const standInFonts = plugin(({ addBase }) => addBase({ "@font-face": STAND_IN_FACES }));

/** Tremor's words for colours, given ours. Both of its themes get the same variables, which change by themselves. */
const tremor = {
  brand: {
    faint: ours.page,
    muted: ours.line,
    subtle: ours.accent,
    DEFAULT: ours.accent,
    emphasis: ours.accent,
    inverted: ours.card,
  },
  background: { muted: ours.page, subtle: ours.page, DEFAULT: ours.card, emphasis: ours["ink-2"] },
  border: { DEFAULT: ours.line },
  ring: { DEFAULT: ours.line },
  content: {
    subtle: ours["ink-3"],
    DEFAULT: ours["ink-2"],
    emphasis: ours["ink-1"],
    strong: ours["ink-1"],
    inverted: ours.card,
  },
};

/** @type {import("tailwindcss").Config} */
export default {
  content: [
    "./app/**/*.{ts,tsx}",
    "./components/**/*.{ts,tsx}",
    "./node_modules/@tremor/react/dist/components/layout-elements/Card/**/*.js",
  ],
  // Tremor's classes for the dark are never switched on: its colours are variables, and change by themselves.
  darkMode: ["selector", ".never"],
  // Every element would carry what few use: a browser works through that before it paints anything.
  experimental: { optimizeUniversalDefaults: true },
  corePlugins: {
    backgroundOpacity: false,
    borderOpacity: false,
    divideOpacity: false,
    ringOpacity: false,
    textOpacity: false,
  },
  theme: {
    transparent: "transparent",
    current: "currentColor",
    extend: {
      colors: { ...ours, tremor, "dark-tremor": tremor },
      // Each name that a system lacks is asked for before the first paint; the last is Menlo or Consolas where those are.
      fontFamily: { mono: ["ui-monospace", '"Liberation Mono"', "monospace"] },
      fontSize: {
        "tremor-label": ["0.75rem", { lineHeight: "1rem" }],
        "tremor-default": ["0.84375rem", { lineHeight: "1.25rem" }],
        "tremor-title": ["1rem", { lineHeight: "1.5rem" }],
        "tremor-metric": ["1.5625rem", { lineHeight: "2rem" }],
      },
      borderRadius: { "tremor-small": "4px", "tremor-default": CARD_RADIUS, "tremor-full": "9999px" },
    },
  },
  plugins: [themes, standInFonts],
};
