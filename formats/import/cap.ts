import type { ReadRow } from "@/domain/import/read-row";
import { encodingOf } from "../encoding";
import { type Importer, type ImportFile, type ReadOptions, UnreadableFile } from "../importer";
import { headOf } from "../reading/head";
import { addressIn, Reading, type SourceRecord } from "../reading/record";
import { childrenNamed, textUnder, type XmlElement, xmlElementsOf } from "../reading/xml-elements";
import { labelled, linesOf, titleOf } from "./incident";
import { reportContent } from "./report";

const FORM = { namespace: "urn:oasis:names:tc:emergency:cap:1.2", element: "alert" };

/** The category that an alert suggests, by its CAP categories. */
const CATEGORIES = [
  { named: ["Transport", "Security"], categoryId: "shipping" },
  { named: ["Infra", "Security"], categoryId: "cyber-insider" },
];

/**
 * Public warnings: each alert is a report, at the time when it was sent.
 * Shape: a test or an exercise says so at the start of its title.
 */
export const cap: Importer = {
  name: "cap",
  title: "CAP 1.2, public warnings (XML)",
  dataset: "cap",
  terms: "Each sender has terms of its own: ask them before you hand an alert on.",
  brings: "One report for each alert, at the time it was sent, graded F6. An exercise says so in its title.",
  keyedBy: "sender, identifier and sent",
  sniff: (head) => head.includes(FORM.namespace) && /<(?:\w+:)?alert[\s>]/.test(head),
  read: readCap,
  example: `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>W-1</identifier><sender>watch@example.org</sender><sent>2020-01-08T01:34:00-00:00</sent>
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
  let row = 0;
  for await (const batch of xmlElementsOf(file, encoding, FORM))
    for (const alert of batch) {
      row += 1;
      yield rowOf(alert, { row, line: null, cell: (name) => textUnder(alert, name) });
    }
  if (row === 0) throw new UnreadableFile("There is no alert in this file", "line 1");
}

function rowOf(element: XmlElement, record: SourceRecord): ReadRow {
  const alert = new Reading(record);
  const infos = childrenNamed(element, "info");
  const [first = { name: "info", text: "", children: [] }] = infos;
  const status = alert.required("status");
  const sentAt = alert.moment("sent").at;
  const headline = textUnder(first, "headline") || textUnder(first, "event") || "Alert without a headline";
  const named = infos.flatMap((info) => childrenNamed(info, "category").map(({ text }) => text.trim()));
  const category = CATEGORIES.find((each) => each.named.every((name) => named.includes(name)));
  const sender = alert.required("sender");
  return alert.row(
    [sender, alert.required("identifier"), alert.text("sent")].join(","),
    reportContent(
      category?.categoryId ?? null,
      { name: titleOf(textUnder(first, "senderName") || sender, 80), url: null, reliability: "F" },
      {
        title: titleOf(status === "Actual" ? headline : `${status.toUpperCase()}: ${headline}`),
        body: alert.account("info", accountOf(alert, infos)),
        url: addressIn(textUnder(first, "web")),
        publishedAt: sentAt,
        effectiveAt: sentAt,
      },
    ),
  );
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
    ...childrenNamed(info, "area").map((area) => labelled("area", textUnder(area, "areaDesc"))),
  ]);
  const head = ["status", "msgType", "sender", "references", "note"].map((name) =>
    labelled(name, alert.text(name)),
  );
  return linesOf(...new Set([...lines, ...head]));
}
