import { isMeant } from "@/domain/search/search-words";
import { type LevelTarget, setLevelPathOf } from "../set-level/set-level";
import { MORE_PAGES, PAGES } from "../ui/pages";

/** What the palette leads to. `also` are other words by which it is meant; `setLevel` is done over the page that is there. */
export type Choice = { name: string; href: string; also?: string; note?: string; setLevel?: LevelTarget };
export type ChoiceGroup = { title: string; choices: Choice[] };

/** What can be done on the desk, and the page that has the form. */
const ACTIONS: readonly Choice[] = [
  { name: "Set a level", href: setLevelPathOf({}), also: "raise lower assess u", setLevel: {} },
  { name: "Record an incident", href: "/incidents/new", also: "add new attack" },
  { name: "Record a report", href: "/reports/new", also: "add new evidence item" },
  { name: "Add a source", href: "/sources/new", also: "new" },
  { name: "Add a category", href: "/categories/new", also: "new" },
  { name: "Start watch", href: "/watch", also: "take over duty" },
  { name: "Hand over the watch", href: "/watch", also: "brief end" },
  { name: "Write in the watch log", href: "/watch", also: "entry question task" },
  {
    name: "Set who is on watch in this browser",
    href: "/watch#browser",
    also: "sign name colours theme dark light",
  },
  { name: "Take a snapshot", href: "/snapshot", also: "export" },
  { name: "Compare two snapshots", href: "/snapshot/compare", also: "difference" },
  { name: "Schedule an export", href: "/snapshot/schedule", also: "automatic daily weekly folder" },
  { name: "Import files", href: "/import", also: "read upload" },
  { name: "Compare two boards", href: "/changes", also: "difference" },
  { name: "See what I missed", href: "/watch/since", also: "since my last watch" },
];

/** Categories and their indicators, as the board has them. */
export type Watched = readonly {
  id: string;
  name: string;
  indicators: readonly { id: string; name: string }[];
}[];

/** Most pages or actions that are offered at once. */
const MOST = 6;

/** Pages and actions by their words: every typed word has to begin one of theirs. */
export function choicesFor(words: readonly string[], watched: Watched): ChoiceGroup[] {
  const indicators = watched.flatMap((category) => category.indicators);
  const groups: ChoiceGroup[] = [
    { title: "Pages", choices: [...PAGES, ...MORE_PAGES].map(({ name, href }) => ({ name, href })) },
    {
      title: "Actions",
      choices: [
        ...ACTIONS,
        ...indicators.map(({ id, name }) => ({
          name: `Set level: ${name}`,
          href: setLevelPathOf({ indicatorId: id }),
          setLevel: { indicatorId: id },
        })),
        ...watched.map(({ id, name }) => ({
          name: `Add an indicator to ${name}`,
          href: `/categories/${id}/indicators/new`,
        })),
        ...watched.map(({ id, name }) => ({ name: `Edit ${name}`, href: `/categories/${id}/edit` })),
      ],
    },
    {
      title: "Categories and indicators",
      choices: watched.flatMap(({ id, name, indicators: own }) => [
        { name, href: `/categories/${id}` },
        ...own.map((each) => ({ name: each.name, href: `/indicators/${each.id}`, also: name })),
      ]),
    },
  ];
  return groups
    .map(({ title, choices }) => ({
      title,
      choices: choices.filter(({ name, also }) => isMeant(words, `${name} ${also ?? ""}`)).slice(0, MOST),
    }))
    .filter(({ choices }) => choices.length > 0);
}
