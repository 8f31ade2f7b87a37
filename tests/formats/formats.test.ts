import { describe, expect, test } from "vitest";
import { FORMATS, fileNameOf, fileOf, formatNamed, TEXT_FORMATS } from "@/formats";
import { textOf } from "@/formats/encoding";
import { boardWithoutNumber, snapshotOfTheMoment, snapshotWithCover, snapshotWithLists } from "./snapshots";

describe.each(FORMATS.map((format) => [format.name, format] as const))("a snapshot as %s", (_, format) => {
  test("is the same bytes however often it is written", async () => {
    const twin = structuredClone(format.example);
    expect(await fileOf(twin, format)).toEqual(await fileOf(format.example, format));
  });

  test("is found by its name, and has its own file name", () => {
    expect(formatNamed(format.name)).toBe(format);
    expect(fileNameOf(format.example, format)).toBe(`watchfloor-snapshot-8.${format.extension}`);
    expect(fileNameOf(boardWithoutNumber(), format)).toBe(
      `watchfloor-board-090600ZJAN20.${format.extension}`,
    );
  });

  test("has a place for a signature, from which both come back, and in which nothing else passes", async () => {
    const [{ slot }, signature] = [format, `ed25519:${"A9-_".repeat(40)}=`];
    if (!slot) return;
    const file = Buffer.from(await fileOf(format.example, format));
    const signed = Buffer.from(slot.put(file, signature));
    expect(slot.take(signed)).toEqual({ file, signature });
    expect(slot.take(file)).toBeNull();
    expect(slot.take(Buffer.concat([signed, Buffer.from("\n")]))).toBeNull();
    expect(slot.take(signed.subarray(0, -1))).toBeNull();
    for (let at = file.length - 30; at < signed.length; at++) {
      const changed = Buffer.from(signed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(slot.take(changed)).not.toEqual({ file, signature });
    }
  });
});

describe.each(TEXT_FORMATS.map((format) => [format.name, format] as const))(
  "a snapshot as %s",
  (_, format) => {
    test("has its number, its two times, its policy and its digest", async () => {
      const text = await format.write(format.example);
      const { digest, policy, number } = format.example;
      for (const words of [digest, policy.name, String(number), "2020-01-09T06:00:00.000Z"])
        expect(text).toContain(words);
    });

    test("has every level by its word", async () => {
      const text = await format.write(format.example);
      for (const words of ["Severe", "Substantial", "Not assessed"]) expect(text).toContain(words);
    });

    test("reads back, where the format can be read", async () => {
      if (!format.read) return;
      expect(await format.read(Buffer.from(await format.write(format.example)))).toMatchObject({ ok: true });
    });

    test("has its title, its cover note, and its marking", async () => {
      const text = (await format.write(snapshotWithCover())).replaceAll(/<[^>]*>/g, "");
      for (const words of ["Weekly picture", "Read page two first.", "TLP:AMBER"])
        expect(text).toContain(words);
      expect(await format.write(format.example)).not.toContain("TLP");
    });

    test("lists evidence and incidents where the snapshot has them", async () => {
      if (format.name === "csv") return;
      const text = await format.write(snapshotWithLists());
      for (const words of ["Two rails seen", "Reuters", "B2", "Rockets at K", "Kirkuk"])
        expect(text).toContain(words);
    });
  },
);

describe.each(TEXT_FORMATS.map((format) => [format.name, format] as const))(
  "a board that is not kept, as %s",
  (name, format) => {
    test("says that it has no snapshot number and no taker", async () => {
      const text = (await format.write(boardWithoutNumber())).replaceAll(/<[^>]*>/g, "");
      expect(text).toContain(name === "json" ? '"number": null' : "No snapshot number: ");
      expect(text).not.toMatch(/snapshot 8|by null/);
      expect(text).toContain("Severe");
    });

    test("reads back, where the format can be read", async () => {
      const board = boardWithoutNumber();
      if (format.read)
        expect(await format.read(Buffer.from(await format.write(board)))).toMatchObject({ ok: true });
    });
  },
);

describe.each(
  TEXT_FORMATS.filter(({ name }) => name !== "json").map((format) => [format.name, format] as const),
)("people who read a snapshot as %s", (_, format) => {
  test("say that the desk is an example and the time is past", async () => {
    const text = (await format.write(format.example)).replaceAll(/<[^>]*>/g, "");
    expect(text).toContain("Example desk, January 2020. Its clock runs from 9 January 2020.");
    expect(text).toContain("As of an earlier moment: the world at 090600ZJAN20, as known at 090600ZJAN20");
  });

  test("say neither when it is not so", async () => {
    const text = await format.write(snapshotOfTheMoment());
    expect(text).not.toContain("Example desk");
    expect(text).not.toContain("As of an earlier moment");
  });
});

test("no format has an unknown name", () => {
  expect(formatNamed("docx")).toBeUndefined();
});

describe("bytes become text", () => {
  test.each([
    ["UTF-8", Buffer.from("Café")],
    ["UTF-8 with a mark", Buffer.from("\uFEFFCafé")],
    ["UTF-16, little end first", Buffer.from("\uFEFFCafé", "utf16le")],
    ["UTF-16, big end first", Buffer.from("\uFEFFCafé", "utf16le").swap16()],
    ["Windows-1252", Buffer.from([0x43, 0x61, 0x66, 0xe9])],
  ])("from %s", (_, bytes) => expect(textOf(bytes)).toBe("Café"));
});
