import { formatArea } from "#files/xlsxAddress";
import { parseArea } from "#files/xlsxAddress";
import { readCount, readFlag, readNumber, readOneOf, readRecord, readText } from "#host/protocol/arguments";
import type { Arguments } from "#host/protocol/arguments";
import { defineClass, method, nullObject, object, property } from "#host/protocol/hostObject";
import type { Member } from "#host/protocol/hostObject";
import type { SheetTarget } from "./factories.ts";
import { rangeArgument } from "./rangeArgument.ts";
import { fixedColumns, fixedRows, pageOf } from "./sheetParts.ts";

const pointsPerInch = 72;
/** `Excel.PaperType` → the file's word; other sizes are not modelled. */
const papers: Record<string, string> = { A3: "a3", A4: "a4", A5: "a5", B4: "b4", B5: "b5", Letter: "letter", Legal: "legal", Executive: "executive", Tabloid: "tabloid" };
const defaultMargins = { top: 0.75, right: 0.7, bottom: 0.75, left: 0.7, header: 0.3, footer: 0.3 };
type MarginName = keyof typeof defaultMargins;

function readZoom({ sheet }: SheetTarget): unknown {
  const { scale = null, fitToWidth = null, fitToHeight = null } = sheet.page ?? {};
  if (fitToWidth === null && fitToHeight === null) return { scale: scale ?? 100 };
  return { ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}), ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}) };
}

/** d.ts, Excel.PageLayoutZoomOptions: pages left out are as many as needed; 0 stands for that in files. */
function writeZoom(target: SheetTarget, value: unknown): void {
  const page = pageOf(target);
  const { scale, horizontalFitToPages, verticalFitToPages } = readRecord(value);
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  page.scale = fits || scale === undefined ? null : readCount(scale);
  page.fitToWidth = fits ? pagesOf(horizontalFitToPages) : null;
  page.fitToHeight = fits ? pagesOf(verticalFitToPages) : null;
}
function pagesOf(value: unknown): number {
  return value === undefined || value === null ? 0 : readCount(value);
}

function margin(name: MarginName): Member<SheetTarget> {
  return property(
    "ExcelApi 1.9",
    ({ sheet }) => (sheet.page?.margins ?? defaultMargins)[name] * pointsPerInch,
    (target, value) => writeMargins(target, { [name]: readNumber(value) / pointsPerInch }),
  );
}
function writeMargins(target: SheetTarget, change: Partial<Record<MarginName, number>>): void {
  const page = pageOf(target);
  page.margins = { ...(page.margins ?? defaultMargins), ...change };
}

const unitsPerInch = { Points: 72, Inches: 1, Centimeters: 2.54 } as const;

function setPrintMargins(target: SheetTarget, args: Arguments): void {
  const perInch = unitsPerInch[readOneOf(args.at(0), ["Points", "Inches", "Centimeters"])];
  const given = Object.entries(readRecord(args.at(1))).filter(([name]) => name in defaultMargins);
  writeMargins(target, Object.fromEntries(given.map(([name, value]) => [name, readNumber(value) / perInch])));
}

function setPrintArea(target: SheetTarget, args: Arguments): void {
  pageOf(target).printArea = formatArea(rangeArgument(target.session, target.sheet, args).area, "$");
}

function flag(name: "horizontalCentered" | "verticalCentered" | "printGridlines" | "printHeadings"): Member<SheetTarget> {
  return property("ExcelApi 1.9", ({ sheet }) => sheet.page?.[name] === true, (target, value) => {
    pageOf(target)[name] = readFlag(value);
  });
}

interface HeaderTarget extends SheetTarget {
  edge: "header" | "footer";
}
const sections = ["L", "C", "R"] as const;
type Section = (typeof sections)[number];

/** ECMA-376 18.3.1.46: one text with &L, &C and &R before its three parts. */
function splitHeader(text: string | null): Record<Section, string> {
  const parts = { L: "", C: "", R: "" };
  for (const [, section, content] of (text ?? "").matchAll(/&([LCR])((?:[^&]|&[^LCR])*)/gu)) {
    if (section === "L" || section === "C" || section === "R") parts[section] = content ?? "";
  }
  return parts;
}
function headerPart(edge: HeaderTarget["edge"], section: Section): Member<SheetTarget> {
  return property("ExcelApi 1.9", ({ sheet }) => splitHeader(sheet.page?.[edge] ?? null)[section], (target, value) => {
    const parts = { ...splitHeader(pageOf(target)[edge]), [section]: readText(value) };
    const text = sections.filter((name) => parts[name] !== "").map((name) => `&${name}${parts[name]}`).join("");
    pageOf(target)[edge] = text === "" ? null : text;
  });
}

const headerFooterObject = defineClass<SheetTarget>("HeaderFooter", {
  members: {
    LeftHeader: headerPart("header", "L"), CenterHeader: headerPart("header", "C"), RightHeader: headerPart("header", "R"),
    LeftFooter: headerPart("footer", "L"), CenterFooter: headerPart("footer", "C"), RightFooter: headerPart("footer", "R"),
  },
});
const headersFootersObject = defineClass<SheetTarget>("HeaderFooterGroup", {
  members: {
    DefaultForAllPages: object("ExcelApi 1.9", headerFooterObject),
    State: property("ExcelApi 1.9", () => "Default", (_, value) => void readOneOf(value, ["Default"])),
    UseSheetMargins: property("ExcelApi 1.9", () => true, (_, value) => void readFlag(value)),
    UseSheetScale: property("ExcelApi 1.9", () => true, (_, value) => void readFlag(value)),
  },
});

export const pageLayoutObject = defineClass<SheetTarget>("PageLayout", {
  members: {
    Orientation: property("ExcelApi 1.9", ({ sheet }) => (sheet.page?.orientation === "landscape" ? "Landscape" : "Portrait"), (target, value) => {
      pageOf(target).orientation = readOneOf(value, ["Portrait", "Landscape"]) === "Landscape" ? "landscape" : "portrait";
    }),
    PaperSize: property("ExcelApi 1.9", ({ sheet }) => Object.keys(papers).find((name) => papers[name] === sheet.page?.paperSize) ?? null, (target, value) => {
      pageOf(target).paperSize = papers[readOneOf(value, Object.keys(papers))] ?? null;
    }),
    Zoom: property("ExcelApi 1.9", readZoom, writeZoom),
    CenterHorizontally: flag("horizontalCentered"),
    CenterVertically: flag("verticalCentered"),
    PrintGridlines: flag("printGridlines"),
    PrintHeadings: flag("printHeadings"),
    PrintComments: property("ExcelApi 1.9", () => "NoComments", (_, value) => void readOneOf(value, ["NoComments", "EndSheet", "InPlace"])),
    PrintErrors: property("ExcelApi 1.9", () => "AsDisplayed", (_, value) => void readOneOf(value, ["AsDisplayed", "Blank", "Dash", "NotAvailable"])),
    PrintOrder: property("ExcelApi 1.9", () => "DownThenOver", (_, value) => void readOneOf(value, ["DownThenOver", "OverThenDown"])),
    BlackAndWhite: property("ExcelApi 1.9", () => false, (_, value) => void readFlag(value)),
    DraftMode: property("ExcelApi 1.9", () => false, (_, value) => void readFlag(value)),
    TopMargin: margin("top"), RightMargin: margin("right"), BottomMargin: margin("bottom"), LeftMargin: margin("left"), HeaderMargin: margin("header"), FooterMargin: margin("footer"),
    HeadersFooters: object("ExcelApi 1.9", headersFootersObject),
    SetPrintArea: method("ExcelApi 1.9", setPrintArea),
    SetPrintMargins: method("ExcelApi 1.9", setPrintMargins),
    SetPrintTitleRows: method("ExcelApi 1.9", (target, args) => {
      pageOf(target).titleRows = fixedRows(target, args);
    }),
    SetPrintTitleColumns: method("ExcelApi 1.9", (target, args) => {
      pageOf(target).titleColumns = fixedColumns(target, args);
    }),
    GetPrintAreaOrNullObject: method("ExcelApi 1.9", ({ session, sheet }) => {
      const area = parseArea(sheet.page?.printArea ?? "");
      return area === null ? nullObject : session.make.rangeAreas({ session, sheet, areas: [area] });
    }),
  },
});
