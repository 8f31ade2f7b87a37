import { describe, expect, test } from "vitest";
import { postureSentenceOf, type Stand } from "@/domain/board/posture";

const stand = (name: string, level: Stand["level"], change: number | null): Stand => ({
  name,
  level,
  change,
});

describe("the posture in words", () => {
  test("says that nothing moved when the week is known and nothing did", () => {
    expect(postureSentenceOf(2, [stand("Rockets", 2, 0), stand("Drones", 1, null)])).toBe(
      "Highest of 2 categories, held by Rockets. No category changed in the last 7 days.",
    );
  });

  test("says nothing of a week that no category is known at both ends of", () => {
    expect(postureSentenceOf(2, [stand("Rockets", 2, null)])).toBe("Held by Rockets, the only category.");
  });

  test("counts what rose, what fell and what was never assessed", () => {
    const stands = [stand("Rockets", 4, 1), stand("Drones", 1, -2), stand("Shipping", null, null)];
    expect(postureSentenceOf(4, stands)).toBe(
      "Highest of 3 categories, held by Rockets. One rose and one fell in the last 7 days. One never assessed.",
    );
  });

  test("names four that hold it, and of more only the first three", () => {
    const many = ["Rockets", "Drones", "Kidnapping", "Shipping", "Mines"].map((name) => stand(name, 4, null));
    expect(postureSentenceOf(4, many.slice(1))).toContain("held by Drones, Kidnapping, Shipping and Mines.");
    expect(postureSentenceOf(4, many)).toContain("held by Rockets, Drones, Kidnapping and 2 more.");
  });
});
