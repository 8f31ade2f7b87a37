import { describe, expect, test } from "vitest";
import { acled } from "@/formats/import/acled";
import { actionOf } from "@/formats/import/cameo";
import { gdelt } from "@/formats/import/gdelt";
import { kev } from "@/formats/import/kev";
import { sigacts } from "@/formats/import/sigacts";
import { incidentIn, onlyRowIn, rowsIn } from "./files";

describe("GDELT", () => {
  const cells = gdelt.example.trim().split("\t");
  const row = (changed: Record<number, string>) =>
    `${cells.map((cell, i) => changed[i + 1] ?? cell).join("\t")}\n`;

  test("is an ungraded lead, where a country is not a point", async () => {
    const { key, content } = await onlyRowIn(gdelt, gdelt.example);
    expect(key).toBe("881990846");
    expect(incidentIn(content)).toMatchObject({
      status: "reported",
      reliability: "F",
      credibility: "6",
      positionPrecision: "country",
      precision: "day",
    });
  });

  test.each([
    ["1952", "drone attack", "drones"],
    ["194", "rocket or artillery fire", "rockets"],
    ["186", "assassination", "kidnapping"],
    ["181", "kidnapping", "kidnapping"],
    ["176", "cyber attack", "cyber-insider"],
    ["1831", "explosion or mine", null],
  ])("code %s is a %s, for %s", async (code, kind, categoryId) => {
    const { content } = await onlyRowIn(gdelt, row({ 27: code }));
    expect(content.kind === "incident" && [content.incident.kind, content.categoryId]).toEqual([
      kind,
      categoryId,
    ]);
  });

  test.each(["042", "1383", "150", "141"])("code %s is a report: no force was used", async (code) => {
    expect((await onlyRowIn(gdelt, row({ 27: code }))).content).toMatchObject({
      kind: "report",
      source: { reliability: "F" },
      report: { credibility: "6", url: "https://example.org/story" },
    });
  });

  test("editions of 58 and 57 columns have places of seven parts, and the oldest no address", async () => {
    const old = cells.filter((_, i) => ![39, 47, 55].includes(i));
    expect(old).toHaveLength(58);
    expect(incidentIn((await onlyRowIn(gdelt, old.join("\t"))).content)).toMatchObject({
      latitude: 33,
      longitude: 44,
      place: "Iraq",
    });
    const oldest = old.slice(0, 57).join("\t");
    expect(incidentIn((await onlyRowIn(gdelt, oldest)).content)).toMatchObject({
      latitude: 33,
      sourceUrl: null,
    });
  });

  test("unknown codes belong to their nearest known parent", () => {
    expect(actionOf("1712")?.words).toBe(actionOf("171")?.words);
    expect(actionOf("0231")?.words).toBe("appeal");
    expect(actionOf("99")).toBeUndefined();
  });
});

describe("ACLED", () => {
  test("both date forms are read, with the edition", async () => {
    const { content, editionAt } = await onlyRowIn(acled, acled.example);
    expect(incidentIn(content)).toMatchObject({ effectiveAt: Date.UTC(2019, 11, 27), killedCount: 1 });
    expect(editionAt).toBe(1578000000000);
    const newer = await onlyRowIn(acled, acled.example.replace("27 December 2019", "2019-12-27"));
    expect(newer.content).toEqual(content);
  });

  test.each([
    ["Abduction/forced disappearance", "kidnapping", "kidnapping"],
    ["Air/drone strike", "air strike", null],
    ["Remote explosive/landmine/IED", "explosion or mine", null],
  ])("%s is a %s, for %s", async (sub, kind, categoryId) => {
    const { content } = await onlyRowIn(
      acled,
      acled.example.replace("Shelling/artillery/missile attack", sub),
    );
    expect(content.kind === "incident" && [content.incident.kind, content.categoryId]).toEqual([
      kind,
      categoryId,
    ]);
  });

  test("a coarse precision of time or place is kept", async () => {
    const { content } = await onlyRowIn(
      acled,
      acled.example.replace("2019,1,", "2019,3,").replace("44.2,1,", "44.2,3,"),
    );
    expect(incidentIn(content)).toMatchObject({ precision: "month", positionPrecision: "province" });
  });
});

describe("SIGACTS", () => {
  const HEADER = "time,event_type,target,city\n";

  test("three identical reports stay three, and a header in the middle is none", async () => {
    const row = "2007-05-02 19:00:00,Mortar,Civilians   Baghdad,\n";
    const rows = await rowsIn(sigacts, HEADER + row + row + HEADER + row);
    const keys = rows.map((each) => each.ok && each.key);
    expect(keys).toEqual([keys[0], `${keys[0]}#2`, `${keys[0]}#3`]);
  });

  test.each([
    ["Coalition     Taji,Taji", "Taji"],
    ["Host Nation   Baqubah,", "Baqubah"],
    ["Civilians     Mahmud,Civilians", "Mahmud"],
    ["Coalition,", "Iraq"],
  ])("of %j the place is %s", async (cells, place) => {
    const { content } = await onlyRowIn(sigacts, `${HEADER}2007-01-01 00:03:00,Rocket,${cells}\n`);
    expect(incidentIn(content)).toMatchObject({ place, precision: "minute", latitude: null });
  });
});

test("a vulnerability is the same report from CSV as from JSON", async () => {
  const csv =
    'cveID,vendorProject,product,vulnerabilityName,dateAdded,shortDescription,requiredAction,dueDate,knownRansomwareCampaignUse,notes,cwes\nCVE-2025-48384,Git,Git,Git Link Following Vulnerability,2025-08-25,Git contains a link following vulnerability.,Apply mitigations.,2025-09-15,Unknown,,"CWE-59"\n';
  const [document, row] = [await onlyRowIn(kev, kev.example), await onlyRowIn(kev, csv)];
  expect(row.content).toEqual(document.content);
  expect(row.content).toMatchObject({
    kind: "report",
    categoryId: "cyber-insider",
    report: { effectiveAt: Date.UTC(2025, 7, 25) },
  });
});
