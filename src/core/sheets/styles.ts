import type { CellStyle } from "./sheetPlan.ts";

/** Fonts of official tables; Excel falls back where a machine lacks them. */
export const bodyFont = "仿宋_GB2312";
export const titleFont = "方正小标宋简体";

export const titleStyle: CellStyle = { fontName: titleFont, fontSize: 18, align: "center", valign: "middle" };
export const headStyle: CellStyle = { bold: true, fill: "#E7E6E6", border: "thin", align: "center", valign: "middle", wrap: true, fontSize: 10 };
export const bodyStyle: CellStyle = { border: "thin", valign: "middle", fontSize: 10, fontName: bodyFont, wrap: true };
export const figureStyle: CellStyle = { align: "center" };
export const totalStyle: CellStyle = { bold: true, fill: "#F2F2F2" };
export const noteStyle: CellStyle = { fontSize: 9, color: "#595959", valign: "top", wrap: true };
export const subtitleStyle: CellStyle = { fontSize: 10, valign: "middle" };

/** Cells that the office edits. */
export const editableStyle: CellStyle = { fill: "#FFF2CC" };

/** Lights: the word stands beside the colour, so that a black-and-white print says the same. */
export const lights = {
  red: { fill: "#FFC7CE", color: "#9C0006" },
  yellow: { fill: "#FFEB9C", color: "#7F6000" },
  green: { fill: "#C6EFCE", color: "#006100" },
  blue: { fill: "#BDD7EE", color: "#1F4E79" },
  grey: { fill: "#E7E6E6", color: "#404040" },
} as const;

export const barColor = "#8EA9DB";

export const formats = { share: "0.0%", change: "+0.0%;-0.0%;0.0%", date: "yyyy/m/d", weight: "0.####", some: '0;-0;"–"', month: 'yyyy"年"m"月"', count: "0" } as const;
