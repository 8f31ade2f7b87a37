import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/** The weights of text. */
export type Weight = "regular" | "bold";

/**
 * The fonts of drawn files, each with what the one before has no glyph for.
 * Source: Inter has Latin, Greek and Cyrillic, IBM Plex Sans Arabic the Arabic script in glyphs of one letter each, so that text can be copied, DejaVu Sans Hebrew, Armenian, Georgian
 *         and symbols (DECISIONS 93).
 */
const FILES = {
  inter: {
    regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
    bold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  },
  arabic: {
    regular: "@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf",
    bold: "@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf",
  },
  dejavu: {
    regular: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
    bold: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
  },
} as const;

type Family = keyof typeof FILES;
const FAMILIES = Object.keys(FILES) as Family[];

/** A font of a family and a weight. */
type FaceName = `${Family}-${Weight}`;
export type Face = { name: FaceName; file: Buffer; font: Font };

const opened = new Map<FaceName, Face>();

/** Cost: reads the file the first time. */
export function faceOf(family: Family, weight: Weight): Face {
  const name: FaceName = `${family}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  const file = readFileSync(join(process.cwd(), "node_modules", FILES[family][weight]));
  const font = create(file);
  if (!("layout" in font)) throw new Error(`${FILES[family][weight]} holds more than one font.`);
  const face = { name, file, font };
  opened.set(name, face);
  return face;
}

const families = new Map<number, Family | null>();

/** The first family with a glyph for a character; null where none has one. */
export function familyOf(codePoint: number): Family | null {
  const known = families.get(codePoint);
  if (known !== undefined) return known;
  const found =
    FAMILIES.find((family) => faceOf(family, "regular").font.hasGlyphForCodePoint(codePoint)) ?? null;
  families.set(codePoint, found);
  return found;
}
