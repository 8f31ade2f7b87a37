import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { logRowOf } from "@/domain/changes/log-row";
import { logCsv } from "@/formats/log-csv";
import { LOG_JSON_END, logJson, logJsonHead } from "@/formats/log-json";
import { NOW } from "../domain/examples";

const entry = {
  seq: 7,
  action: "assessment.recorded",
  subjectId: "j1",
  before: { level: 2 },
  after: { indicatorId: "rails", level: 4, rationale: "=cmd()" },
  recordedAt: NOW,
  recordedBy: "+Ada",
  indicatorId: "rails",
  categoryId: null,
};
const record = {
  entry,
  row: logRowOf(entry, { names: new Map([["rails", "-Rails"]]), categoryOf: new Map() }),
  notice: "",
};

test("an entry is a row of the table, in which no cell is a formula", () => {
  const csv = logCsv([], true) + logCsv([record, record], false);
  const [head = [], row = [], ...more] = parse(csv) as string[][];
  const cell = (name: string) => row[head.indexOf(name)];
  expect(more).toEqual([row]);
  expect(csv).toContain("\r\n");
  expect(cell("number")).toBe("7");
  expect(cell("recorded_at")).toBe("2020-01-09T06:00:00.000Z");
  expect(cell("recorded_by")).toBe("'+Ada");
  expect(cell("subject")).toBe("'-Rails");
  expect(cell("changes")).toContain("Level: 2 Moderate -> 4 Severe");
  expect(JSON.parse(cell("after") ?? "")).toEqual(entry.after);
});

test("however many parts it is written in, the JSON file is one document", () => {
  const head = logJsonHead({ desk: "Desk", notice: "" });
  const written = `${head}${logJson([record], true)}${logJson([record, record], false)}${LOG_JSON_END}`;
  const { desk, entries } = JSON.parse(written);
  expect(desk).toBe("Desk");
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({ seq: 7, said: "raised to Severe from Moderate", recordedBy: "+Ada" });
  expect(JSON.parse(`${head}${logJson([], true)}${LOG_JSON_END}`).entries).toEqual([]);
});
