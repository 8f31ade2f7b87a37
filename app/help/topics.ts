import { BOARD_SECTIONS } from "./board-sections";
import { DESK_SECTIONS } from "./desk-sections";
import { EVIDENCE_SECTION } from "./evidence-section";
import { IMPORT_FORMATS_SECTION } from "./import-formats-section";
import { IMPORTING_SECTION } from "./importing-section";
import { INCIDENT_SECTION } from "./incident-section";
import { KEYBOARD_SECTIONS } from "./keyboard-sections";
import { LEVEL_SECTIONS } from "./level-sections";
import { LIST_SECTION } from "./list-section";
import { MAP_SECTION } from "./map-section";
import { SCALING_SECTIONS } from "./scaling-sections";
import { SEARCH_SECTION } from "./search-section";
import type { HelpSection } from "./section";
import { TIME_SECTIONS } from "./time-sections";
import { ASSESSING_SECTIONS, WATCH_SECTIONS } from "./work-sections";

/** A page of the user guide. */
export type HelpTopic = { slug: string; title: string; about: string; sections: readonly HelpSection[] };

/** The pages of the user guide, in the order in which a newcomer needs them. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    slug: "board",
    title: "Board and charts",
    about: "How to read tiles, lanes, charts and marks.",
    sections: BOARD_SECTIONS,
  },
  {
    slug: "levels",
    title: "Levels and assessments",
    about: "What a level means, how to set, confirm, correct and retract one.",
    sections: [...LEVEL_SECTIONS, ...ASSESSING_SECTIONS],
  },
  {
    slug: "watch",
    title: "Watch and hand-over",
    about: "Who is on watch, its log, tasks and questions, and the brief.",
    sections: WATCH_SECTIONS,
  },
  {
    slug: "lists",
    title: "Lists and search",
    about: "Columns, filters, saved views, keys, export, and finding things.",
    sections: [LIST_SECTION, SEARCH_SECTION],
  },
  {
    slug: "incidents",
    title: "Incidents, map and evidence",
    about: "What happened, where, who says so, and how far to believe it.",
    sections: [INCIDENT_SECTION, MAP_SECTION, EVIDENCE_SECTION],
  },
  {
    slug: "import",
    title: "Importing files",
    about: "From a file to the desk, and every format.",
    sections: [IMPORTING_SECTION, IMPORT_FORMATS_SECTION],
  },
  {
    slug: "time",
    title: "Time, past and exercises",
    about: "Two times, what changed, hindsight, replay, the log, exercises.",
    sections: TIME_SECTIONS,
  },
  {
    slug: "desk",
    title: "Running the desk",
    about: "Snapshots, saving, backups, status, and when something fails.",
    sections: DESK_SECTIONS,
  },
  {
    slug: "scaling",
    title: "More readers, more servers",
    about: "When a file is not enough, what one server carries, what a second adds.",
    sections: SCALING_SECTIONS,
  },
  {
    slug: "keyboard",
    title: "Keyboard and display",
    about: "Every key, screen readers, paper and colours.",
    sections: KEYBOARD_SECTIONS,
  },
];
