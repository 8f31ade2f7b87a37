import { describe, expect, test } from "vitest";
import { boardOf } from "@/domain/board/board";
import {
  boardChoiceOf,
  chosenOf,
  shownCategoriesOf,
  toggled,
  USUAL_CHOICE,
  withChoice,
} from "@/domain/board/board-choice";
import { at, boardFacts, categoryVersion, indicatorVersion, judgement, levelDay } from "../examples";

const chosen = { ...USUAL_CHOICE, view: "table", level: ["5", "none"], hide: ["map"] } as const;

describe("the choice in an address", () => {
  test("comes back as it was put in, beside what else the address asks for", () => {
    const address = withChoice("/?days=30&sort=change", chosen);
    expect(address).toBe("/?days=30&view=table&level=5,none&hide=map");
    const params = Object.fromEntries(new URL(address, "http://desk").searchParams);
    expect(boardChoiceOf(params)).toEqual(chosen);
  });

  test("adds nothing where it is as usual", () => {
    expect(withChoice("/?view=table&hide=map", USUAL_CHOICE)).toBe("/");
  });

  test("leaves out words that nobody knows", () => {
    expect(boardChoiceOf({ view: "pie", sort: "", level: "9,2", hide: "everything" })).toEqual({
      ...USUAL_CHOICE,
      level: ["2"],
    });
  });

  test("goes before what the browser kept, and without one that holds", () => {
    expect(chosenOf({ days: "30" }, "view=table").view).toBe("table");
    expect(chosenOf({ view: "tiles" }, "view=table&hide=map")).toEqual(USUAL_CHOICE);
  });

  test("takes a word in and out again", () => {
    expect(toggled(["map"], "trend")).toEqual(["map", "trend"]);
    expect(toggled(["map", "trend"], "map")).toEqual(["trend"]);
  });
});

describe("the categories that a choice shows", () => {
  const added = { recordedAt: at("2019-10-01") };
  const named = ["rockets", "drones", "shipping", "cyber"];
  const { categories } = boardOf(
    boardFacts({
      categories: named.map((id, position) => categoryVersion({ id, name: id, position, ...added })),
      indicators: named.map((id) => indicatorVersion({ id: `${id}-1`, categoryId: id, ...added })),
      holdings: [
        judgement({ indicatorId: "rockets-1", level: 2, effectiveAt: at("2020-01-09T05:00Z") }),
        judgement({ indicatorId: "drones-1", level: 5, effectiveAt: at("2020-01-08T00:00Z") }),
        judgement({ indicatorId: "shipping-1", level: 2, effectiveAt: at("2020-01-07T00:00Z") }),
      ],
      levelDays: [
        levelDay("2019-12-20", { indicatorId: "rockets-1", highestLevel: 1, closingLevel: 1 }),
        levelDay("2019-12-20", { indicatorId: "drones-1", highestLevel: 5, closingLevel: 5 }),
        levelDay("2019-12-20", { indicatorId: "shipping-1", highestLevel: 4, closingLevel: 4 }),
      ],
    }),
  );
  const idsOf = (choice: Partial<typeof USUAL_CHOICE>) =>
    shownCategoriesOf(categories, { ...USUAL_CHOICE, ...choice }).map(({ id }) => id);

  test.each([
    ["order", ["rockets", "drones", "shipping", "cyber"]],
    ["level", ["drones", "rockets", "shipping", "cyber"]],
    ["change", ["rockets", "drones", "shipping", "cyber"]],
    ["freshness", ["drones", "cyber", "shipping", "rockets"]],
  ] as const)("come in the order of %s, unknown ones never as if they were low", (sort, ids) => {
    expect(idsOf({ sort })).toEqual(ids);
  });

  test("are those of the levels chosen, and of any of the states chosen", () => {
    expect(idsOf({ level: ["5", "none"] })).toEqual(["drones", "cyber"]);
    expect(idsOf({ freshness: ["never"] })).toEqual(["cyber"]);
    expect(idsOf({ level: ["2"], freshness: ["lapsed"] })).toEqual([]);
  });
});
