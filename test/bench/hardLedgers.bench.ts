/**
 * Ledgers that would show a check that compares each with each: one task over and over, thousands of units, measures that
 * all fit, one endless cell. For each the growth of match and check from 500 rows to ten times as many; 1 is linear.
 */
import { checkLedger } from "#core/checks/checkLedger";
import type { CellValue } from "#core/ledger/model";
import { readLedger } from "#core/ledger/readLedger";
import { matchRows } from "#core/matching/matchRows";
import type { PolicyDocument } from "#core/policy/model";
import { defaultSettings } from "#core/settings/model";
import { defaultRegistry } from "#core/units/createRegistry";
import { measureOf, policyOf } from "../support/ledgerRows.ts";
import { gridOf } from "../support/grid.ts";
import { growthExponent, report } from "./support.ts";

const sizes = [500, 5_000];
const header = ["序号", "举措编号", "工作任务", "牵头单位", "责任单位", "完成时限", "办理状态", "完成进度", "进展情况"];
const signs = Array.from("东西南北中安宁福康泰顺和平建华兴隆昌盛明德仁义礼智信勤俭恭让温良");

/** 32,768 names that no registry has. */
function unitOf(index: number): string {
  return `市${[1, 32, 1024].map((step) => signs[Math.floor(index / step) % 32] ?? "").join("")}局`;
}

function taskOf(index: number): string {
  return `推进${signs[index % 32] ?? ""}${signs[(index * 7) % 32] ?? ""}领域第${index}类事项改革`;
}

const manyMeasures = policyOf({ leadRule: "explicit", measures: Array.from({ length: 2000 }, (_, at) => measureOf({ key: `${at + 1}`, number: `${at + 1}`, title: taskOf(at), leads: [unitOf(at)], responsible: [unitOf(at + 1)] })) });
const twins = policyOf({ leadRule: "explicit", measures: Array.from({ length: 50 }, (_, at) => measureOf({ key: `k${at}`, number: `k${at}`, title: "推进政务服务事项一网通办", leads: [unitOf(at)] })) });

interface HardLedger {
  policies: readonly PolicyDocument[];
  rowOf: (index: number) => readonly CellValue[];
}

const ledgers: Readonly<Record<string, HardLedger>> = {
  "one task over and over": { policies: [], rowOf: () => [1, "", "推进政务服务事项一网通办", "市财政局", "市公安局", "2019年底前", "已完成", 1, "按计划推进"] },
  "one wrong name everywhere": { policies: [manyMeasures], rowOf: (at) => [at, `${(at % 2000) + 1}`, `任务${at}`, "市税无局", "市税无局", "2025年前", "差不多", 1.5, "有序推进"] },
  "5,000 unknown units": { policies: [manyMeasures], rowOf: (at) => [at, `${(at % 2000) + 1}`, `任务${at}`, unitOf(at % 5000), `${unitOf((at * 3) % 5000)}、${unitOf((at * 7) % 5000)}`, "2019年底前", "进行中", 0.5, ""] },
  "50 measures that fit alike": { policies: [twins], rowOf: (at) => [at, "", "推进政务服务事项一网通办", "市财政局", "", "2019年底前", "进行中", 0.5, `已办${at}件`] },
  "2,000 measures by their words": { policies: [manyMeasures], rowOf: (at) => [at, "", taskOf(at % 2000), unitOf(at % 2000), "", "2019年底前", "进行中", 0.5, ""] },
  "cells of 30,000 signs": { policies: [manyMeasures], rowOf: (at) => [at, `${(at % 2000) + 1}`, at === 5 ? "推进5个工作日改革，".repeat(3000) : `任务${at}`, at === 6 ? "市财政局、".repeat(6000) : "市财政局", "", at === 7 ? "2019年底前，".repeat(4500) : "2019年底前", "进行中", 0.5, at === 8 ? "有序推进".repeat(7500) : ""] },
};

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measure({ policies, rowOf }: HardLedger, rowCount: number): { match: number; check: number } {
  const read = readLedger(gridOf([header, ...Array.from({ length: rowCount }, (_, index) => rowOf(index + 1))]), { reference: "2019-01-01" });
  if (!read.ok || read.value.rows.length !== rowCount) throw new Error("The ledger cannot be read");
  const start = cpuTime();
  const matches = matchRows(read.value, policies);
  const matched = cpuTime();
  checkLedger(read.value, { policies, matches, units: defaultRegistry, settings: defaultSettings, asOf: "2019-10-31" });
  return { match: matched - start, check: cpuTime() - matched };
}

report("Ledgers that are hard to check", Object.entries(ledgers).map(([name, ledger]) => {
  measure(ledger, sizes[0] ?? 0);
  const points = sizes.map((size) => ({ size, ...measure(ledger, size) }));
  const milliseconds = points.map(({ size, match, check }) => ({ size, milliseconds: match + check }));
  const [, large] = points;
  return { name, figures: { "match ms": Math.round(large?.match ?? 0), "check ms": Math.round(large?.check ?? 0), exponent: growthExponent(milliseconds).toFixed(2) } };
}));
