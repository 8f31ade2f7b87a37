import { sealed } from "@/domain/digest";
import type { Brief } from "@/domain/watch/brief";
import { exampleSnapshot } from "@/formats/example";

const values = {
  recordedAt: "2020-01-09T03:10:00.000Z",
  recordedBy: "Ada",
  effectiveAt: "2020-01-09T03:10:00.000Z",
};
const open = { act: "written", replacesId: null, closing: null, ...values } as const;
const entry = {
  ...open,
  id: "e-1",
  entryId: "e-1",
  kind: "entry",
  text: '=Radio check with "both" gates\n<b>North</b> answered late | twice.',
  owner: null,
  dueAt: null,
} as const;
const question = {
  ...entry,
  id: "e-2",
  entryId: "e-2",
  kind: "question",
  text: "Whose convoy was it?",
  owner: "Ben & Co",
} as const;
const task = {
  ...entry,
  id: "e-3",
  entryId: "e-3",
  kind: "task",
  text: "Call the port",
  dueAt: "2020-01-09T05:00:00.000Z",
} as const;

const incident = {
  incidentId: "i-1",
  categoryId: "rockets",
  kind: "rocket or artillery fire",
  title: 'Rockets | fall "near" K-1',
  effectiveAt: "2020-01-08T00:00:00.000Z",
  untilAt: null,
  precision: "day",
  place: "Kirkuk",
  status: "reported",
  killedCount: 0,
  injuredCount: null,
  source: "Base log",
  reliability: "B",
  credibility: "2",
} as const;

const { policy, posture, categories, desk } = exampleSnapshot;

/** A made-up brief on the example desk, with every edge case that a format must handle. */
export const exampleBrief: Brief = sealed({
  schema: "watchfloor-handover-1",
  revision: 412,
  effectiveAt: "2020-01-09T06:00:00.000Z",
  knownAt: "2020-01-09T06:00:00.000Z",
  policy,
  posture,
  number: 3,
  id: "01907c3e-0000-7000-8000-000000000003",
  desk,
  watch: { officer: "Ada", effectiveAt: "2020-01-08T22:00:00.000Z", plannedUntilAt: null },
  handedOverAt: "2020-01-09T06:00:00.000Z",
  handedOverBy: "Ada",
  nextOfficer: null,
  closingWords: "Quiet since two.\n# Watch the <rails> | at K-1.",
  categories: categories.map(({ trend: _, ...category }) => ({ ...category, levelAtStart: 3 })),
  overdue: [
    {
      id: "standby",
      name: "Militias on standby",
      categoryName: "Rockets",
      level: 3,
      freshness: { state: "overdue", reviewAt: "2020-01-08T18:00:00.000Z" },
    },
  ],
  period: {
    fromAt: "2020-01-08T21:55:00.000Z",
    toAt: "2020-01-09T06:00:00.000Z",
    changes: {
      total: 2,
      groups: [
        {
          id: "rockets",
          name: "Rockets",
          changes: [
            {
              recordedAt: "2020-01-09T02:00:00.000Z",
              recordedBy: "Ada",
              level: 4,
              subject: "Launch rails found near bases",
              said: "raised to Severe from Substantial",
              because: 'Two loaded rails, "aimed" at the base <now>.',
              href: "/indicators/rails",
            },
          ],
        },
      ],
    },
    incidents: { total: 1, newest: [incident] },
    entries: { total: 1, newest: [entry] },
    closed: {
      total: 1,
      newest: [{ ...question, id: "e-5", entryId: "e-4", act: "answered", closing: "The embassy's." }],
    },
  },
  questions: [question],
  tasks: [task],
});
