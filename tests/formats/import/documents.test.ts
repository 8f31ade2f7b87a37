import { describe, expect, test } from "vitest";
import { cap } from "@/formats/import/cap";
import { misp } from "@/formats/import/misp";
import { snapshotCsv, snapshotJson } from "@/formats/import/snapshot";
import { stix } from "@/formats/import/stix";
import { NoteTaker } from "@/formats/reading/note-taker";
import { onlyRowIn, rowsIn } from "./files";

describe("CAP", () => {
  test("an alert is a report at the time when it was sent", async () => {
    const { key, content } = await onlyRowIn(cap, cap.example);
    expect(key).toBe("watch@example.org,W-1,2020-01-08T01:34:00+03:00");
    expect(content).toMatchObject({
      kind: "report",
      source: { name: "watch@example.org", reliability: "F" },
      report: {
        title: "Take shelter",
        publishedAt: Date.UTC(2020, 0, 7, 22, 34),
        body: expect.stringContaining("area: Al Asad"),
      },
    });
  });

  test("an exercise never looks like the real thing", async () => {
    const { content } = await onlyRowIn(cap, cap.example.replace("Actual", "Exercise"));
    expect(content).toMatchObject({ report: { title: "EXERCISE: Take shelter" } });
  });

  test("an answer to another message is no warning, and says what it does not draw; a cancellation is of all it names", async () => {
    const about = (type: string, references: string) =>
      cap.example
        .replace("<msgType>Alert</msgType>", `<msgType>${type}</msgType>`)
        .replace("<scope>Public</scope>", `<scope>Public</scope><references>${references}</references>`);
    const { content } = await onlyRowIn(cap, about("Ack", "a@example.org,A1,2020-01-08T01:34:00+03:00"));
    expect(content).toMatchObject({ report: { title: "Acknowledged: A1" } });
    const unknown = await onlyRowIn(cap, about("toString", "a@example.org,A1,2020-01-08T01:34:00+03:00"));
    expect(unknown.content).toMatchObject({ report: { title: "Take shelter" } });
    const notes = new NoteTaker();
    const drawn = about("Ack", "").replace("</areaDesc>", "</areaDesc><circle>1,2 5</circle>");
    expect((await rowsIn(cap, drawn, { notes }))[0]).toMatchObject({ content: { report: { areas: [] } } });
    expect(notes.notes.setAside).toMatchObject([{ count: 1, what: expect.stringContaining("circles") }]);
    const [one, other] = ["A1", "A2"].map((name) => `a@example.org,${name},2020-01-08T01:34:00+03:00`);
    const rows = await rowsIn(cap, about("Cancel", `${one} ${other}`));
    expect(rows).toMatchObject([
      { row: 1, key: one, isWithdrawal: true },
      { row: 2, key: other, isWithdrawal: true },
    ]);
  });

  test("several alerts in one document are several reports, and markup in text stays text", async () => {
    const [head = "", ...alert] = cap.example.split("\n");
    const one = alert.join("\n").replace("Rockets are falling.", "<![CDATA[<b>Rockets</b>]]> &amp; more");
    const rows = await rowsIn(cap, `${head}\n<feed>${one}${one.replace("W-1", "W-2")}</feed>`);
    expect(rows).toMatchObject([{ row: 1 }, { row: 2 }]);
    expect(rows[0]?.ok && rows[0].content).toMatchObject({
      report: { body: expect.stringContaining("<b>Rockets</b> & more") },
    });
  });
});

describe("MISP", () => {
  test("an event is a report with its level, its marking and its findings", async () => {
    const { content, editionAt } = await onlyRowIn(misp, misp.example);
    expect(editionAt).toBe(1533306089000);
    const body =
      "A made-up campaign\nThreat level: low\nAnalysis: complete\nTags: tlp:amber\nAttributes: 1\ndomain: made-up.example";
    expect(content).toMatchObject({ source: { name: "Example organisation" }, report: { body } });
  });

  test("findings too many for the text are counted, and it says so", async () => {
    const event = JSON.parse(misp.example);
    event.Event.Attribute = Array.from({ length: 2000 }, (_, i) => ({
      type: "domain",
      value: `host-${i}.example`,
    }));
    const { content } = await onlyRowIn(misp, JSON.stringify(event));
    expect(content).toMatchObject({
      report: { body: expect.stringMatching(/2000, too many to stand here.*\ndomain: 2000$/) },
    });
  });

  test("each part of a search result is an event", async () => {
    const part = misp.example.trim();
    const list = `[${part},${part}]`;
    expect(misp.sniff(list, "")).toBe(true);
    for (const text of [`{"response":${list}}`, list])
      expect(await rowsIn(misp, text)).toMatchObject([
        { ok: true, row: 1 },
        { ok: true, row: 2 },
      ]);
  });
});

describe("STIX", () => {
  const time = '"created":"2020-01-08T01:34:00.000Z","modified":"2020-01-09T00:00:00.000Z"';
  const bundle = (...objects: string[]) =>
    `{"type":"bundle","id":"bundle--1","objects":[${objects.join(",")}]}`;
  const incident = `{"type":"incident","id":"incident--1",${time},"name":"Rockets at Al Asad","labels":["rockets"],"confidence":85}`;
  const context = [
    `{"type":"sighting","id":"sighting--1",${time},"sighting_of_ref":"incident--1","first_seen":"2020-01-07T22:34:00Z"}`,
    `{"type":"location","id":"location--1",${time},"name":"Al Asad","latitude":33.79,"longitude":42.44,"precision":900}`,
    `{"type":"threat-actor","id":"threat-actor--1",${time},"name":"A group"}`,
    `{"type":"relationship","id":"relationship--1",${time},"relationship_type":"located-at","source_ref":"incident--1","target_ref":"location--1"}`,
    `{"type":"relationship","id":"relationship--2",${time},"relationship_type":"attributed-to","source_ref":"incident--1","target_ref":"threat-actor--1","confidence":50}`,
  ];

  test("a sighted incident has its time, place and attribution, wherever they are in the bundle", async () => {
    const [row] = await rowsIn(stix, bundle(incident, ...context));
    expect(row?.ok && row.content).toMatchObject({
      kind: "incident",
      categoryId: "rockets",
      incident: {
        effectiveAt: Date.UTC(2020, 0, 7, 22, 34),
        place: "Al Asad",
        latitude: 33.79,
        positionPrecision: "exact",
        credibility: "1",
      },
      attributions: [{ actor: "A group", certainty: "3" }],
    });
    expect(row?.ok && row.editionAt).toBe(Date.UTC(2020, 0, 9));
  });

  test("an incident without a time is a report, because no time is invented", async () => {
    expect((await onlyRowIn(stix, bundle(incident))).content).toMatchObject({
      kind: "report",
      report: { title: "Incident: Rockets at Al Asad" },
    });
  });

  test("a label is a category only where every desk has one of that name", async () => {
    const report = (label: string) =>
      `{"type":"report","id":"report--1",${time},"name":"x","published":"2020-01-08T02:00:00Z","labels":["${label}"]}`;
    expect((await onlyRowIn(stix, bundle(report("Cyber insider")))).content).toMatchObject({
      categoryId: "cyber-insider",
    });
    expect((await onlyRowIn(stix, bundle(report("trojan")))).content).toMatchObject({ categoryId: null });
  });

  test("a revoked object says so, and supporting objects have no row", async () => {
    const note = `{"type":"note","id":"note--1",${time},"content":"It was a test","revoked":true,"object_marking_refs":["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]}`;
    const identity = `{"type":"identity","id":"identity--1",${time},"name":"A desk"}`;
    const { content } = await onlyRowIn(stix, bundle(identity, note));
    expect(content).toMatchObject({
      report: { title: "Withdrawn: Note: It was a test", body: expect.stringContaining("Marked: TLP:RED") },
    });
  });
});

test("a snapshot has the same levels as JSON and as CSV, and none for indicators never assessed", async () => {
  const [document, csv] = [
    await rowsIn(snapshotJson, snapshotJson.example),
    await rowsIn(snapshotCsv, snapshotCsv.example),
  ];
  const levels = (rows: typeof document) => rows.map((row) => row.ok && [row.key, row.content]);
  expect(levels(csv)).toEqual(levels(document));
  expect(document.map((row) => row.ok && row.key)).toEqual([
    "rails 2020-01-08T20:10:00.000Z",
    "standby 2020-01-07T18:00:00.000Z",
  ]);
});
