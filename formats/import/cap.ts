import type { ReportArea } from "@/domain/evidence/report-area";
import { groupBy } from "@/domain/group-by";
import type { ReadRow } from "@/domain/import/read-row";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { encodingOf } from "../reading/detect-encoding";
import { headOf } from "../reading/file-head";
import type { NoteTaker } from "../reading/note-taker";
import { addressIn, Reading, type SourceRecord } from "../reading/record";
import { childrenNamed, textUnder, type XmlElement, xmlElementsOf } from "../reading/xml-elements";
import { areasOf } from "./cap-areas";
import { labelled, linesOf, reportContent, titleOf } from "./row-content";

/** CAP 1.2, and the two versions before it, which have the same elements as far as they are read. */
const NAMESPACES = [
  "urn:oasis:names:tc:emergency:cap:1.2",
  "urn:oasis:names:tc:emergency:cap:1.1",
  "http://www.incident.com/cap/1.0",
];
const FORM = { namespaces: NAMESPACES, element: "alert" };

/** The category that an alert suggests, by its CAP categories. */
const CATEGORIES = [
  { named: ["Transport", "Security"], categoryId: "shipping" },
  { named: ["Infra", "Security"], categoryId: "cyber-insider" },
];

/**
 * Public warnings: each alert is a report, at the time when it was sent.
 * Shape: a test or an exercise says so at the start of its title. A cancellation is one row for each alert that it
 *        takes back; rows are numbered as they come.
 */
export const cap: Importer = {
  name: "cap",
  title: "CAP 1.2, 1.1 and 1.0, public warnings (XML, also in a feed)",
  dataset: "cap",
  terms: "Each sender has terms of its own: ask them before you hand an alert on.",
  hasEditions: true,
  brings:
    "One report for each alert, at the time it was sent, graded F6. An update corrects and a cancellation retracts what it refers to, each alert that it names. An exercise says so in its title, and changes no real alert. Polygons and circles are drawn on the map.",
  keyedBy:
    "sender, identifier and sent, of the alert that it updates or cancels; its status too, unless that is Actual",
  sniff: (head) =>
    NAMESPACES.some((namespace) => head.includes(namespace)) && /<(?:\w+:)?alert[\s>]/.test(head),
  read: readCap,
  example: `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>W-1</identifier><sender>watch@example.org</sender><sent>2020-01-08T01:34:00+03:00</sent>
  <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
  <info><category>Security</category><event>Rocket fire</event><urgency>Immediate</urgency>
    <severity>Extreme</severity><certainty>Observed</certainty><headline>Take shelter</headline>
    <description>Rockets are falling.</description><area><areaDesc>Al Asad</areaDesc></area></info>
</alert>
`,
};

async function* readCap(file: ImportFile, options: ReadOptions = {}): AsyncGenerator<ReadRow> {
  const encoding = options.encoding ?? (await encodingOf(file));
  await headOf(file, encoding);
  const earlier = new Map<string, readonly string[]>();
  for await (const batch of xmlElementsOf(file, encoding, FORM))
    for (const alert of batch) earlier.set(keyOf(alert), referencesOf(alert));
  if (earlier.size === 0) throw new UnreadableFile("There is no alert in this file", "line 1");
  let row = 0;
  for await (const batch of xmlElementsOf(file, encoding, FORM))
    for (const alert of batch)
      for (const [place, continued] of continuedBy(alert, earlier).entries()) {
        row += 1;
        const record = { row, line: null, cell: (name: string) => textUnder(alert, name) };
        // Notes are taken once for each alert.
        yield rowOf(alert, record, { continued, place, notes: place === 0 ? options.notes : undefined });
      }
}

/** The name by which alerts refer to each other. */
const nameOf = (alert: XmlElement): string =>
  ["sender", "identifier", "sent"].map((name) => textUnder(alert, name)).join(",");

/** Alerts of an exercise or a test have keys of their own, so that they never update or cancel a real one. */
function keyIn(alert: XmlElement, name: string): string {
  const status = textUnder(alert, "status");
  return status === "Actual" ? name : `${status}:${name}`;
}

const keyOf = (alert: XmlElement): string => keyIn(alert, nameOf(alert));

/** The keys of the alerts that an update or a cancellation refers to, as they stand. */
const referencesOf = (alert: XmlElement): string[] =>
  /^(?:Update|Cancel)$/.test(textUnder(alert, "msgType"))
    ? textUnder(alert, "references")
        .split(/\s+/)
        .filter(Boolean)
        .map((name) => keyIn(alert, name))
    : [];

/** The first alert of the chain that an alert continues, as far as its file and its references tell. */
function firstOf(key: string, earlier: ReadonlyMap<string, readonly string[]>): string {
  const seen = new Set<string>();
  let first = key;
  for (let next = earlier.get(first)?.[0]; next && !seen.has(next); next = earlier.get(first)?.[0]) {
    seen.add(next);
    first = next;
  }
  return first;
}

/** What an alert continues: the first alert of a chain, and the alerts of the chain that it names. */
type Continued = { first: string; references: readonly string[] };

/**
 * The chains that an alert continues: for a cancellation each that it names, otherwise that of its first reference.
 * Shape: never empty; an alert that names no other continues itself.
 */
function continuedBy(alert: XmlElement, earlier: ReadonlyMap<string, readonly string[]>): Continued[] {
  const references = referencesOf(alert);
  const chains = groupBy(references, (name) => firstOf(name, earlier));
  if (chains.size < 2 || textUnder(alert, "msgType") !== "Cancel")
    return [{ first: firstOf(keyOf(alert), earlier), references }];
  return [...chains].map(([first, names]) => ({ first, references: names }));
}

/** The information in the desk's language first. */
const inOrder = (infos: readonly XmlElement[]): XmlElement[] => {
  const isOurs = (info: XmlElement) => /^en\b/i.test(textUnder(info, "language") || "en-US");
  return [...infos.filter(isOurs), ...infos.filter((info) => !isOurs(info))];
};

function rowOf(
  element: XmlElement,
  record: SourceRecord,
  { continued, place, notes }: { continued: Continued; place: number; notes: NoteTaker | undefined },
): ReadRow {
  const alert = new Reading(record);
  const infos = inOrder(childrenNamed(element, "info"));
  const [first = { name: "info", text: "", children: [] }] = infos;
  const status = alert.required("status");
  const sentAt = alert.moment("sent").at;
  const named = infos.flatMap((info) => childrenNamed(info, "category").map(({ text }) => text.trim()));
  const category = CATEGORIES.find((each) => each.named.every((name) => named.includes(name)));
  const sender = alert.required("sender");
  alert.required("identifier");
  const { first: firstKey, references } = continued;
  const key = place === 0 ? keyOf(element) : `${keyOf(element)} of ${firstKey}`;
  // Desks have stored exercises under their names alone.
  const former = status === "Actual" ? [] : [nameOf(element)];
  const isWithdrawal = alert.text("msgType") === "Cancel";
  if (notes) noteElements(element, notes);
  const row = alert.row(
    firstKey,
    reportContent(
      category?.categoryId ?? null,
      { name: titleOf(textUnder(first, "senderName") || sender, 80), url: null, reliability: "F" },
      {
        title: titleOf(
          status === "Actual"
            ? headlineOf(alert, first)
            : `${status.toUpperCase()}: ${headlineOf(alert, first)}`,
        ),
        body: alert.account("info", accountOf(alert, infos)),
        url: addressIn(textUnder(first, "web")),
        publishedAt: sentAt,
        effectiveAt: sentAt,
        areas: ANSWERS.has(alert.text("msgType"))
          ? areasOfAnswer(infos, notes)
          : areasOf(alert, infos, notes),
      },
    ),
    sentAt,
  );
  if (!row.ok || (references.length === 0 && former.length === 0)) return row;
  return {
    ...row,
    otherKeys: [key, ...former, ...references],
    isWithdrawal,
  };
}

/** The elements that are read, or that say nothing beside what is. */
const READ = new Set([
  ...["identifier", "sender", "sent", "status", "msgType", "references", "note", "info", "scope"],
  ...["language", "category", "event", "urgency", "severity", "certainty", "senderName", "headline"],
  ...["description", "instruction", "effective", "onset", "expires", "web", "parameter", "area"],
  ...["areaDesc", "polygon", "circle", "valueName", "value"],
]);

/** Names the elements of an alert that are used for nothing. */
function noteElements({ children }: XmlElement, notes: NoteTaker): void {
  for (const child of children) {
    notes.column(child.name, READ.has(child.name));
    if (["info", "area", "parameter"].includes(child.name)) noteElements(child, notes);
  }
}

/** Messages about another one, which warn of nothing themselves. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ["Ack", "Acknowledged"],
  ["Error", "Rejected"],
]);

/** An answer warns of no area: those that it has are named instead of drawn. */
function areasOfAnswer(infos: readonly XmlElement[], notes: NoteTaker | undefined): ReportArea[] {
  for (const area of infos.flatMap((info) => childrenNamed(info, "area")))
    for (const shape of ["polygon", "circle"])
      for (const _ of childrenNamed(area, shape))
        notes?.setAside(`of the ${shape}s, of a message that only answers another`);
  return [];
}

/** What an alert is called; a cancellation, and an answer to another message, say that they are one. */
function headlineOf(alert: Reading, info: XmlElement): string {
  const [type, about] = [alert.text("msgType"), alert.text("references").split(",")[1]];
  const headline = textUnder(info, "headline") || textUnder(info, "event");
  const answered = ANSWERS.get(type);
  if (answered) return `${answered}: ${about || headline || "an alert"}`;
  if (type === "Cancel") return `Cancelled: ${headline || about || "an alert"}`;
  return headline || (about ? `${type} of ${about} without a headline` : "Alert without a headline");
}

/** The text of an alert. What several languages or areas share is included once. */
function accountOf(alert: Reading, infos: readonly XmlElement[]): string {
  const lines = infos.flatMap((info) => [
    ...["headline", "description", "instruction"].map((name) => textUnder(info, name)),
    ...["event", "urgency", "severity", "certainty", "effective", "onset", "expires", "web"].map((name) =>
      labelled(name, textUnder(info, name)),
    ),
    ...childrenNamed(info, "parameter").map((each) =>
      labelled(textUnder(each, "valueName"), textUnder(each, "value")),
    ),
    ...childrenNamed(info, "area").flatMap((area) => [
      labelled("area", textUnder(area, "areaDesc")),
      ...["polygon", "circle"].flatMap((name) =>
        childrenNamed(area, name).map(({ text }) => labelled(name, text.trim().replaceAll(/\s+/g, " "))),
      ),
    ]),
  ]);
  const head = ["status", "msgType", "sender", "references", "note"].map((name) =>
    labelled(name, alert.text(name)),
  );
  return linesOf(...new Set([...lines, ...head]));
}
