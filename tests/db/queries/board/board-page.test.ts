import { expect, onTestFinished, test } from "vitest";
import { readBoard } from "@/db/queries/board/board";
import { readBoardPage } from "@/db/queries/board/board-page";
import { readLanes } from "@/db/queries/board/trends";
import { JANUARY_2020 } from "@/db/seed/january-2020";
import { createDesk } from "@/db/sqlite/desk";
import type { ChartDays } from "@/domain/time/range";
import { DAY_MS } from "@/domain/time/time";
import { ask } from "../../../ask";
import { temporaryFolder } from "../../../temporary-folder";

test("the page's board and lanes are those of the API, however many days it shows, now and then", async () => {
  const desk = await createDesk(temporaryFolder(), JANUARY_2020);
  onTestFinished(() => desk.store.close());
  const now = desk.now();
  const presents = [
    { effectiveAt: now, knownAt: now },
    { effectiveAt: now - 9 * DAY_MS, knownAt: now - 2 * DAY_MS },
    { effectiveAt: now - 40 * DAY_MS, knownAt: now },
  ];
  for (const at of presents)
    for (const days of [1, 7, 30, 90, 400, "all"] satisfies ChartDays[]) {
      const page = await ask(desk, readBoardPage, days, at);
      expect(page.board).toEqual(await ask(desk, readBoard, at));
      expect(page.lanes).toEqual(await ask(desk, readLanes, days, at));
    }
});
