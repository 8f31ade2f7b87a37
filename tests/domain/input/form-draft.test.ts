import { expect, test } from "vitest";
import {
  areTyped,
  draftSubjectOf,
  type FormDraft,
  newestOfEach,
  offeredDrafts,
  sentWordsOf,
} from "@/domain/input/form-draft";
import { REQUEST_KEY_HOLDS_MS } from "@/domain/input/request-key";

const FORM = { desk: "", onWatch: "Ada", label: "Set the level", path: "/" };

test("a draft is of a person, a form and its object, whichever version of it was seen and wherever it stands", () => {
  const subject = draftSubjectOf(FORM, { indicatorId: "a", seenId: "1", requestKey: "k" });
  expect(draftSubjectOf({ ...FORM, path: "/indicators/a" }, { indicatorId: "a", seenId: "2" })).toBe(subject);
  expect(draftSubjectOf(FORM, { indicatorId: "b" })).not.toBe(subject);
  expect(draftSubjectOf({ ...FORM, desk: "/exercises/a/desk" }, { indicatorId: "a" })).not.toBe(subject);
  expect(draftSubjectOf({ ...FORM, onWatch: "Grace" }, { indicatorId: "a" })).not.toBe(subject);
  expect(draftSubjectOf({ ...FORM, label: "Sources" }, { indicatorId: "a" })).not.toBe(subject);
});

test("a form that names no object is of its page", () => {
  expect(draftSubjectOf(FORM, { version: "1" })).not.toBe(
    draftSubjectOf({ ...FORM, path: "/incidents/new" }, { version: "1" }),
  );
});

test("another key makes no draft; a word, or one less, does", () => {
  const clean = { requestKey: "1", reason: "", level: "2" };
  expect(areTyped({ requestKey: "2", reason: "", level: "2" }, clean)).toBe(false);
  expect(areTyped({ ...clean, reason: "Seen" }, clean)).toBe(true);
  expect(areTyped({ requestKey: "1", reason: "" }, clean)).toBe(true);
});

test("of two copies of a draft the one written last counts", () => {
  const copy = (id: string, savedAt: number, reason: string): FormDraft => ({
    ...{ id, savedAt, subject: "s", typed: { reason }, sentAt: null },
  });
  const [newer, older, other] = [copy("a", 2, "Seen twice"), copy("a", 1, "Seen"), copy("b", 1, "Heard")];
  expect(newestOfEach([newer, other, older])).toEqual([other, newer]);
  expect(newestOfEach([older, newer])).toEqual([newer]);
});

test("what a tab had open comes first, then the newest, and never what another tab has open", () => {
  const draft = (id: string, savedAt: number, subject = "s"): FormDraft => ({
    ...{ id, savedAt, subject, typed: {}, sentAt: null },
  });
  const drafts = [
    draft("old", 1),
    draft("new", 3),
    draft("own", 2),
    draft("open", 9),
    draft("other", 9, "t"),
  ];
  const form = { subject: "s", open: new Set(["open"]), own: "own" };
  expect(offeredDrafts(drafts, form).map(({ id }) => id)).toEqual(["own", "new", "old"]);
});

test("while its key is remembered, a draft that was sent may be sent again; after that it is checked first", () => {
  expect(sentWordsOf(0, REQUEST_KEY_HOLDS_MS - 1)).toContain("it is stored only once");
  expect(sentWordsOf(0, REQUEST_KEY_HOLDS_MS)).toContain("Check whether it was stored");
});
