import { beforeEach, expect, test } from "vitest";
import { beginContact, contactAge, tellAnswered, tellBeat, tellFailed } from "@/components/live/staleness";

beforeEach(() => beginContact(1_000));

test("a page is as old as its last answer or beat while nothing fails", () => {
  expect(contactAge(5_000)).toBe(4_000);
  tellAnswered("/api/board", 6_000);
  expect(contactAge(7_000)).toBe(1_000);
  expect(tellBeat(9_000)).toBe(true);
  expect(contactAge(9_500)).toBe(500);
});

test("one question that fails makes the page as old as its last answer, whatever others and beats say", () => {
  tellAnswered("/api/board", 2_000);
  tellFailed("/api/board");
  tellAnswered("/api/map", 60_000);
  expect(tellBeat(61_000)).toBe(false);
  expect(contactAge(62_000)).toBe(60_000);
  tellAnswered("/api/board", 63_000);
  expect(contactAge(63_500)).toBe(500);
});

test("a question that never was answered is as old as the page", () => {
  tellAnswered("/api/board", 50_000);
  tellFailed("/api/changes");
  expect(contactAge(51_000)).toBe(50_000);
});
