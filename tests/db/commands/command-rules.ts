import { describe, expect, test } from "vitest";
import { actingAs, type Desk } from "@/db/desk";
import { once } from "@/db/once";
import type { Outcome } from "@/domain/outcome";
import { HOUR_MS } from "@/domain/time/time";
import { toWire } from "@/domain/time/wire";
import { refuseRowsOf } from "../../beside-the-desk";
import { type DeskInAFolder, everythingIn } from "../../desk-in-a-folder";
import { accepted, expectRefused } from "../../drafts";

type Row = {
  action: string;
  subjectId: string;
  before: object | null;
  after: object | null;
  recordedAt: number;
  recordedBy: string;
};

/** A command, and what the watch log says of it: its actions, and whether something was there before. */
export type Command<Stage> = {
  name: string;
  command(desk: Desk, raw: unknown): Promise<Outcome<{ id: string }>>;
  /** What a person sends. */
  form(on: Stage): object;
  logs: string[];
  hasBefore: boolean;
};

/** Commands that act on the same stage; each call of `staged` makes a desk of its own. */
export type CommandTable<Stage> = {
  commands: readonly Command<Stage>[];
  staged(): Promise<DeskInAFolder & { on: Stage }>;
};

const readWatchLog = async (desk: Desk) => (await everythingIn(desk)).watchLog as Row[];

/** What every command owes to the desk, whatever it does. */
export function describeCommands<Stage>({ commands, staged }: CommandTable<Stage>): void {
  describe.each(commands)("$name", ({ command, form, logs, hasBefore }) => {
    test("writes who did what and when, before and after, into the watch log", async () => {
      const { desk, on } = await staged();
      const earlier = (await readWatchLog(desk)).length;
      const value = accepted(await command(desk, form(on)));
      const added = (await readWatchLog(desk)).slice(earlier);
      expect(added.map((row) => row.action)).toEqual(logs);
      for (const row of added) {
        expect(row).toMatchObject({ recordedAt: desk.now(), recordedBy: "Ada" });
        expect(row.before !== null).toBe(hasBefore);
      }
      expect(added.at(-1)?.after).toEqual(JSON.parse(JSON.stringify(value)));
    });

    test("stores nothing when its watch-log entry cannot be written", async () => {
      const { desk, on, ...where } = await staged();
      const allow = await refuseRowsOf(where, "watch_log", "log is full");
      const before = await everythingIn(desk);
      await expect(command(desk, form(on))).rejects.toThrow();
      expect(await everythingIn(desk)).toEqual(before);
      await allow();
    });

    test("stores a repeated key once, and answers both requests alike", async () => {
      const { desk, on } = await staged();
      const request = { scope: "api", key: "once", digest: "the same", sentAt: 0 } as const;
      const send = () =>
        once(
          desk,
          request,
          (own) => command(own, form(on)),
          (value) => toWire(value),
        );
      const first = accepted(await send());
      const stored = await everythingIn(desk);
      expect(stored.requestKeys).toHaveLength(1);
      expect(accepted(await send())).toBe(first);
      expect(await everythingIn(desk)).toEqual(stored);
    });

    test.each(["", "   "])("is refused while nobody is on watch", async (actor) => {
      const { desk, on } = await staged();
      await expectRefused(desk, () => command(actingAs(desk, actor), form(on)), {
        field: "actor",
        says: /who is on watch/,
      });
    });

    test("is refused when the input is not an object", async () => {
      const { desk } = await staged();
      await expectRefused(desk, () => command(desk, null), { field: "" });
    });

    test("never records a time before one recorded earlier, even when the clock steps back", async () => {
      const { desk, on, setClock } = await staged();
      const last = (await readWatchLog(desk)).at(-1)?.recordedAt ?? 0;
      setClock(last - 5 * HOUR_MS);
      accepted(await command(desk, form(on)));
      expect((await readWatchLog(desk)).at(-1)?.recordedAt).toBe(last);
    });
  });
}
