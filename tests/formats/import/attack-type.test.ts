import { expect, test } from "vitest";
import { attackTypeIn } from "@/formats/import/attack-type";

test.each([
  ["Four crew members were kidnapped after shots were fired", "kidnapping"],
  ["Ballistic missiles hit the base", "missile attack"],
  ["An unmanned surface vessel exploded at the pier", "drone attack"],
  ["Limpet mines on two tankers", "explosion or mine"],
  ["Warplanes struck the camp", "air strike"],
  ["Indirect fire near the airport", "rocket or artillery fire"],
  ["Thieves boarded an anchored vessel", "seizure or boarding"],
  ["Gunmen in skiffs approached", "armed attack"],
  ["Three stowaways found on board", "unrest or break-in"],
  ["The vessel ran aground", undefined],
  ["They examined the determined undermining", undefined],
  ["", undefined],
])("%j means %j", (words, kind) => {
  expect(attackTypeIn(words)).toBe(kind);
});
