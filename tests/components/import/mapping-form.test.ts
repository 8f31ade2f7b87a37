import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MappingForm } from "@/components/import/mapping-form";
import type { Mapping } from "@/domain/import/import";

const zoneFieldOf = (mapping: Mapping) => {
  const upload = { id: "x", category: "" };
  const props = {
    upload,
    fields: [],
    columns: [],
    choices: {},
    categories: [],
    mapping,
    action: async () => null,
  };
  return /<input[^>]*name="zone"[^>]*>/.exec(renderToStaticMarkup(createElement(MappingForm, props)))?.[0];
};

test("a dataset of before zones were chosen is sent without one, so that its rows are read as before", () => {
  const mapping: Mapping = { columns: { date: "date" }, emptyWords: [], dateOrder: null };
  expect(zoneFieldOf(mapping)).toContain('value=""');
  expect(zoneFieldOf({ ...mapping, zone: "Asia/Baghdad" })).toContain('value="Asia/Baghdad"');
});
