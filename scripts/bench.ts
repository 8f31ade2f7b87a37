import { writeFileSync } from "node:fs";
import { answers } from "./bench/answers";
import { asOf } from "./bench/as-of";
import { browsers } from "./bench/browsers";
import { effort } from "./bench/effort";
import { engines } from "./bench/engines";
import { history } from "./bench/history";
import { imports } from "./bench/imports";
import { longestTexts } from "./bench/longest-texts";
import { failedLine, undisturbed } from "./bench/machine";
import { page } from "./bench/page";
import { pages } from "./bench/pages";
import { memory, start } from "./bench/process";
import { type Line, markdownOf, tableOf } from "./bench/report";
import { search } from "./bench/search";
import type { Section } from "./bench/section";
import { snapshots } from "./bench/snapshots";
import { streams } from "./bench/streams";
import { waits } from "./bench/waits";
import { writes } from "./bench/writes";
import { runCommand, say, WrongUse } from "./command-line";

const SECTIONS: readonly Section[] = [
  answers,
  pages,
  page,
  longestTexts,
  search,
  waits,
  start,
  memory,
  history,
  asOf,
  writes,
  imports,
  snapshots,
  browsers,
  streams,
  effort,
];

const HELP = `Measures what has a budget, each beside its floor in the same run, and says what falls short.

  npm run bench                          everything
  npm run bench -- ${SECTIONS.slice(0, 2)
    .map((section) => section.name)
    .join(" ")}   only these
  npm run bench -- --big                 also on a desk of 10 million assessments, which takes a while to make
  npm run bench -- --engine postgres     the same desk in a PostgreSQL database beside SQLite, on the server of DATABASE_URL,
                                         where databases have to be allowed to be made
  npm run bench -- --markdown FILE       also writes the table to a file

${SECTIONS.map((section) => `  ${section.name.padEnd(10)} ${section.about}`).join("\n")}

Made desks are kept for the day in the system's folder for temporary files.`;

function chosen(names: string[]): readonly Section[] {
  const unknown = names.filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) throw new WrongUse(`There is no part called ${unknown.join(", ")}.`);
  return names.length === 0 ? SECTIONS : SECTIONS.filter((section) => names.includes(section.name));
}

/** What a part measured; one that fails is a line of its own, so that the figures of the others are not lost. */
async function measured(section: Section, options: { isBig: boolean }): Promise<Line[]> {
  const measure = () => section.measure(options);
  if (!section.isWatching) return undisturbed(section.about, measure);
  return measure().catch((error: unknown) => {
    console.error(error);
    return [failedLine(section.about)];
  });
}

await runCommand({
  help: HELP,
  options: { markdown: { type: "string" }, big: { type: "boolean" }, engine: { type: "string" } },
  positionals: "any",
  async run({ markdown, big = false, engine }, names) {
    if (engine !== undefined && engine !== "postgres") throw new WrongUse("--engine takes postgres");
    if (engine && names.length > 0) throw new WrongUse("--engine takes no parts");
    process.once("SIGINT", () => process.exit(130));
    const sections = engine ? [engines] : chosen(names);
    const lines: Line[] = [];
    for (const section of sections) {
      say(`Measuring ${section.about} …`);
      lines.push(...(await measured(section, { isBig: big })));
    }
    process.stdout.write(`${tableOf(lines)}\n`);
    if (markdown) writeFileSync(markdown, `${markdownOf(lines)}\n`);
    const short = lines.filter((line) => line.isWithin === false).length;
    say(
      short === 0
        ? "Every budget is kept."
        : `${short} of ${lines.length} figures fall short of their budget.`,
    );
  },
});
