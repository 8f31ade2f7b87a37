import { reportOutage } from "../../commands/report-outage";
import { type Act, at, type Group } from "./story";

type Row = { recorded: Group; since: Group; indicatorId: string; act: "down" | "back"; reason: string };

/**
 * Source: Iran's shutdown as measured by NetBlocks, 16 to 23 November 2019. The outage of January is the example's
 * own, so that a blind indicator can be seen.
 */
const OUTAGES: readonly Row[] = [
  {
    recorded: "161940ZNOV19",
    since: "161500ZNOV19",
    indicatorId: "cyber-iranian-channels",
    act: "down",
    reason:
      "Iran has cut its connections to the internet (NetBlocks, 16 November 2019); nothing can be read there.",
  },
  {
    recorded: "231320ZNOV19",
    since: "231100ZNOV19",
    indicatorId: "cyber-iranian-channels",
    act: "back",
    reason:
      "Connectivity is back to about two thirds (NetBlocks, 23 November 2019); the channels can be read again.",
  },
  {
    recorded: "080640ZJAN20",
    since: "072100ZJAN20",
    indicatorId: "cyber-iranian-channels",
    act: "down",
    reason:
      "The desk's own reader of Persian-language channels has returned nothing since 072100Z. Example outage.",
  },
];

export const outageActs = (): Act[] =>
  OUTAGES.map(({ recorded, since, ...values }) => ({
    recordedAt: at(recorded),
    by: "Cyber desk",
    name: `outage of ${values.indicatorId}`,
    record: (desk) => reportOutage(desk, { ...values, effectiveAt: at(since) }),
  }));
