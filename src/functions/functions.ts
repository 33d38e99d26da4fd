// Read by the metadata generator at build time: every exported function with a @customfunction tag becomes a
// function of Excel. The work is loaded on first use, so that the pane does not wait for it.
// Arguments are declared as ranges, so that one formula serves a whole column; a single cell is a range of one.
/* eslint-disable @typescript-eslint/no-explicit-any -- the metadata generator has no other word for a cell of any type */

import type * as Work from "./work.ts";

const work = (): Promise<typeof Work> => import("./work.ts");

/**
 * 读出时限表述的截止日期（日期序列值，请设为日期格式）。含多个时限时取最后一个；长期推进等没有截止日期的返回 #N/A。
 * @customfunction DEADLINE DEADLINE
 * @helpurl https://localhost:3000/support.html#DEADLINE
 * @param {any[][]} text 时限表述，如“2019年6月底前”；给出区域时返回同样大小的数组
 * @param {any} [reference] 参照日期，用于没有年份的表述：日期或“2018-12-05”形式的文字
 * @returns {Promise<any[][]>} 截止日期
 */
export async function deadline(text: any[][], reference?: any): Promise<any> {
  return (await work()).findDeadlineDay(text, reference);
}

/**
 * 把单位的简称、旧称或常见写法换成规范名称。认不出或可能指多个单位时返回 #N/A。
 * @customfunction UNIT UNIT
 * @helpurl https://localhost:3000/support.html#UNIT
 * @param {any[][]} name 单位名称，如“市发改委”；给出区域时返回同样大小的数组
 * @returns {Promise<any[][]>} 规范名称
 */
export async function unit(name: any[][]): Promise<any> {
  return (await work()).findUnitName(name);
}

/**
 * 列出责任分工表述中的牵头单位。一个单元格的结果向右溢出；给出区域时返回同样大小的数组，每格用顿号连接。没有写明的返回 #N/A。
 * @customfunction LEADS LEADS
 * @helpurl https://localhost:3000/support.html#LEADS
 * @param {any[][]} clause 责任分工表述，如“市发改委牵头，市财政局配合”
 * @param {any} [rule] 牵头规则：写明（缺省，写明牵头的才算）、首位（没有写明时排在首位的牵头）、同责，或文件中的原句
 * @returns {Promise<any[][]>} 牵头单位
 */
export async function leads(clause: any[][], rule?: any): Promise<any> {
  return (await work()).listOwners("leads", clause, rule);
}

/**
 * 列出责任分工表述中牵头单位以外的责任单位，概称单位（如“各区县政府”）排在最后。一个单元格的结果向右溢出；给出区域时返回同样大小的数组，每格用顿号连接。
 * @customfunction RESPONSIBLE RESPONSIBLE
 * @helpurl https://localhost:3000/support.html#RESPONSIBLE
 * @param {any[][]} clause 责任分工表述，如“市发改委牵头，市财政局配合”
 * @param {any} [rule] 牵头规则：写明（缺省）、首位、同责，或文件中的原句
 * @returns {Promise<any[][]>} 责任单位
 */
export async function responsible(clause: any[][], rule?: any): Promise<any> {
  return (await work()).listOwners("responsible", clause, rule);
}

/**
 * 判断任务在数据截至日期的完成情况：已完成、达到序时、未达序时、逾期未完成、未启动、长期推进、其他。与统计表同一口径。
 * @customfunction STATUS STATUS
 * @helpurl https://localhost:3000/support.html#STATUS
 * @param {any[][]} deadline 完成时限，日期或文字；可为区域
 * @param {any[][]} status 填报的状态，如“进行中”；可为区域
 * @param {any[][]} [progress] 进度，如 80%；可为区域
 * @param {any} [asOf] 数据截至日期，缺省为上月末；建议引用单元格
 * @returns {Promise<any[][]>} 完成情况
 */
export async function status(deadline: any[][], status: any[][], progress?: any[][], asOf?: any): Promise<any> {
  return (await work()).judgeStatus({ deadline, status, progress }, asOf);
}

/**
 * 读出文字中的量化指标。一个单元格的结果每个指标一行：指标、方向、目标值、单位、原值、期限；给出区域时返回同样大小的数组，每格用文字写出。没有指标的返回 #N/A。
 * @customfunction TARGET TARGET
 * @helpurl https://localhost:3000/support.html#TARGET
 * @param {any[][]} text 含指标的文字，如“2019年6月底前，企业开办时间压减至3个工作日”
 * @returns {Promise<any[][]>} 量化指标
 */
export async function target(text: any[][]): Promise<any> {
  return (await work()).listTargets(text);
}
