import type { Ledger } from "#core/ledger/model";
import type { Matches } from "#core/matching/model";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { standingsOf } from "#core/standing/standingsOf";
import { deadline, ledgerOf, ledgerRow, policyOf } from "#test/ledgerRows";

const asOf = "2019-10-31";
const settings = defaultSettings;
const plan = policyOf({ id: "plan", issuedOn: "2019-01-01", horizon: { start: null, end: "2019-09-30" } });
const other = policyOf({ id: "other", issuedOn: null, horizon: { start: "2018-01-01", end: "2020-12-31" } });
const match = (policy: string): Matches[number] => ({ ref: { policy, measure: "1" }, by: "key", score: 1, runnerUp: null });
const blank = ledgerRow({ status: "inProgress" });

function run(ledger: Ledger, policies: PolicyDocument[], matches: Matches, inferDeadlines = true) {
  return standingsOf(ledger, { policies, matches, settings: { ...settings, inferDeadlines }, asOf });
}

describe("standingsOf", () => {
  test("a row takes the end of the plan it is matched with", () => {
    const standings = run(ledgerOf([blank, blank, blank]), [plan, other], [match("plan"), match("other"), null]);
    expect(standings.map(({ due, class: rowClass }) => [due, rowClass])).toEqual([["2019-09-30", "overdue"], ["2020-12-31", "onTrack"], [null, "onTrack"]]);
  });

  test("in a ledger of one plan an unmatched row takes that plan's", () => {
    expect(run(ledgerOf([blank]), [plan], [null])[0]).toMatchObject({ due: "2019-09-30", inferred: true });
  });

  test("nothing is inferred where the user says so, or without a plan", () => {
    expect(run(ledgerOf([blank]), [plan], [match("plan")], false)[0]).toMatchObject({ due: null, kind: "undated" });
    expect(run(ledgerOf([blank]), [], [null])[0]).toMatchObject({ due: null, kind: "undated" });
  });

  test("time is measured from the plan's day, else from the ledger's reference", () => {
    const dated = ledgerRow({ deadlines: [deadline("by", "2019-12-31")], status: "inProgress" });
    expect(run(ledgerOf([dated]), [plan], [match("plan")])[0]?.timeShare).toBeCloseTo(304 / 365, 12);
    expect(run(ledgerOf([dated]), [other], [match("other")])[0]?.timeShare).toBeCloseTo(669 / 730, 12);
    expect(run({ ...ledgerOf([dated]), reference: "2019-07-01" }, [], [null])[0]?.timeShare).toBeCloseTo(123 / 184, 12);
  });
});
