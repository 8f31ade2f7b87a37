import { beforeEach, expect, test } from "vitest";
import {
  noteAnswer,
  noteFailure,
  noteHeartbeat,
  secondsSinceAnswer,
  startStaleness,
} from "@/components/live/staleness";

beforeEach(() => startStaleness(1_000));

test("a page is as old as its last answer or beat while nothing fails", () => {
  expect(secondsSinceAnswer(5_000)).toBe(4_000);
  noteAnswer("/api/board", 6_000);
  expect(secondsSinceAnswer(7_000)).toBe(1_000);
  expect(noteHeartbeat(9_000)).toBe(true);
  expect(secondsSinceAnswer(9_500)).toBe(500);
});

test("one question that fails makes the page as old as its last answer, whatever others and beats say", () => {
  noteAnswer("/api/board", 2_000);
  noteFailure("/api/board");
  noteAnswer("/api/map", 60_000);
  expect(noteHeartbeat(61_000)).toBe(false);
  expect(secondsSinceAnswer(62_000)).toBe(60_000);
  noteAnswer("/api/board", 63_000);
  expect(secondsSinceAnswer(63_500)).toBe(500);
});

test("a question that never was answered is as old as the page", () => {
  noteAnswer("/api/board", 50_000);
  noteFailure("/api/changes");
  expect(secondsSinceAnswer(51_000)).toBe(50_000);
});
