import { expect, test } from "vitest";
import { oneLine, visible } from "@/domain/input/visible-text";

test("control characters are shown as Unicode control pictures; line breaks and tabs stay", () => {
  expect(visible("a\u0000b\u0007\u007F\n\tc")).toBe("a\u2400b\u2407\u2421\n\tc");
});

test.each([..."\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"])(
  "the bidirectional mark %j is shown instead of obeyed",
  (mark) => expect(visible(`a${mark}b`)).toBe("a\uFFFDb"),
);

test("text of either direction stays as it is, on one line where that is required", () => {
  expect(visible("שלום مرحبا")).toBe("שלום مرحبا");
  expect(oneLine("a\r\nb\u2028c")).toBe("a b c");
});
