import { readPolicy } from "#core/policy/readPolicy";
import { readDocument } from "#files/document/readDocument";
import { readPart, replaceParts } from "#files/xlsxPackage";
import { buildDocx } from "#test/docx";
import { describeWith } from "#test/needs";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(__dirname, "../..");

describe("readDocument: .docx", () => {
  it("writes out automatic numbers, of paragraphs and of styles, and starts deeper levels anew", async () => {
    const docx = buildDocx([
      { words: "河湾区助企行动方案" },
      { words: "总体要求", style: "BigChapter" },
      { words: "主要目标", level: 1 },
      { words: "主要任务", style: "Chapter" },
      { words: "减环节", level: 1 },
      { words: "开办企业", level: 2 },
      { words: "办理施工许可", level: 2 },
      { words: "减时间", level: 1 },
      { words: "登记财产", level: 2 },
      { words: "要点", level: 3 },
    ], [["序号", "任务"], ["1", "开办企业"]]);
    expect(await readDocument(docx)).toEqual({
      ok: true,
      value: {
        remarks: [],
        text: ["河湾区助企行动方案", "一、总体要求", "（一）主要目标", "二、主要任务", "（一）减环节", "1.开办企业", "2.办理施工许可", "（二）减时间", "1.登记财产", "要点", "序号\t任务", "1\t开办企业"].join("\n"),
      },
    });
  });

  it("gives each row of a task table what a merged cell says, and keeps a row on its line", async () => {
    const rows = [["序号", "任务", "牵头单位", "完成时限"], ["1", "压减开办时间", "↓市市场监管局", "2024年|6月底"], ["2", "推进一网通办", "^", "2024年底"], ["→二、其他任务", "", "市财政局"]];
    const read = await readDocument(buildDocx([{ words: "河湾区助企行动方案" }], rows));
    expect(read.ok && read.value.text.split("\n").slice(1)).toEqual(["序号\t任务\t牵头单位\t完成时限", "1\t压减开办时间\t市市场监管局\t2024年 6月底", "2\t推进一网通办\t市市场监管局\t2024年底", "二、其他任务\t\t\t市财政局"]);
  });

  it("joins the annex of a document to its measures", async () => {
    const body = ["河湾区助企行动方案", "一、主要任务", "（一）压减开办时间。压减至1个工作日。", "（二）推进一网通办。完善平台。", "（三）清理收费。规范收费。", "附件", "任务分工表"].map((words) => ({ words }));
    const read = await readDocument(buildDocx(body, [["序号", "任务", "牵头单位", "完成时限"], ["1", "压减开办时间", "↓区市场监管局", "2024年|6月底"], ["2", "推进一网通办", "^", "2024年底"]]));
    const [document] = readPolicy(read.ok ? read.value.text : "", { issuedOn: "2024-01-01" });
    expect(document?.measures.map(({ leads, deadlines }) => [leads.join(), deadlines[0]?.end])).toEqual([["区市场监管局", "2024-06-30"], ["区市场监管局", "2024-12-31"], ["", undefined]]);
  });

  it("reads what stands in the text: insertions and boxes, neither deletions, notes, heads nor soft hyphens", async () => {
    const body = buildDocx([{ words: "河湾区助企行动方案" }, { words: "@" }], [["序号", "任务"]]);
    const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
    const box = `<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent><w:p>${run("（三）减材料。")}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const tracked = `${run("（一）减环节")}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="1" w:author="甲">${run("。2024年底前完成")}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>，区教育局牵头</w:delText></w:r></w:del>${run("。压")}<w:r><w:softHyphen/></w:r>${run("减\u00ad时间。")}${box}`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const docx = replaceParts(body, new Map([
      ["word/document.xml", readPart(body, "word/document.xml")!.replace(run("@"), tracked)],
      ["word/footnotes.xml", `<w:footnotes ${w}><w:footnote w:id="2"><w:p>${run("由区财政局负责解释。")}</w:p></w:footnote></w:footnotes>`],
      ["word/header1.xml", `<w:hdr ${w}><w:p>${run("页眉")}</w:p></w:hdr>`],
      ["word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}/footnotes" Target="footnotes.xml"/><Relationship Id="rId2" Type="${type}/header" Target="header1.xml"/></Relationships>`],
    ]));
    const read = await readDocument(docx);
    expect(read.ok && read.value.text.replaceAll(/\n+/gu, "\n")).toBe("河湾区助企行动方案\n（一）减环节。2024年底前完成。压减时间。\n（三）减材料。\n序号\t任务");
    expect(read.ok && read.value.remarks).toEqual(["notesLeftOut"]);
  });

  it("refuses a package that is no document", async () => {
    const xlsx = await readFile(join(root, "assets/samples/dalian-ledger.xlsx"));
    expect(await readDocument(xlsx)).toEqual({ ok: false, failure: { kind: "notDocument" } });
  });

  it("names a damaged package as such", async () => {
    const docx = buildDocx([{ words: "一" }], []);
    const result = await readDocument(docx.slice(0, docx.length - 40));
    expect(result.ok).toBe(false);
  });
});

describe("readDocument: other formats", () => {
  it("reads a .doc and says that automatic numbers are lost", async () => {
    const result = await readDocument(await readFile(join(root, "test/cases/documents/hewan.doc")));
    expect(result.ok && result.value.remarks).toEqual(["listNumbersLost"]);
    expect(result.ok && result.value.text.split(/\n+/u).filter((line) => line !== "")).toEqual(["河湾区助企行动方案", "一、主要任务", "（一）减环节。2024年底前，开办企业压减至2个环节。（责任单位：区市场监管局）"]);
  });

  it("refuses an encrypted Office file", async () => {
    const name = Array.from("EncryptedPackage").flatMap((sign) => [sign.charCodeAt(0), 0]);
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...name]);
    expect(await readDocument(bytes)).toEqual({ ok: false, failure: { kind: "passwordProtected" } });
  });

  it.each([["utf-8", Buffer.from("一、主要任务")], ["utf-16", Buffer.from("\ufeff一、主要任务", "utf16le")], ["gb18030", Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xd6, 0xf7, 0xd2, 0xaa, 0xc8, 0xce, 0xce, 0xf1])]])("reads plain text in %s", async (_, bytes) => {
    expect(await readDocument(bytes)).toEqual({ ok: true, value: { text: "一、主要任务", remarks: [] } });
  });

  it("refuses bytes that are no text", async () => {
    expect(await readDocument(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toEqual({ ok: false, failure: { kind: "notDocument" } });
  });

  it("refuses a file over the limit before reading it", async () => {
    expect(await readDocument(new Uint8Array(50 * 1024 * 1024 + 1))).toEqual({ ok: false, failure: { kind: "tooLarge", limit: 50 } });
  });
});

// pdf.js is an ES module with import.meta, which jest's CommonJS cannot load: a process of its own reads the files.
async function readInProcess(path: string): Promise<unknown> {
  const script = pathToFileURL(join(root, "test/support/printDocument.ts")).href;
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", `const { printDocument } = await import(${JSON.stringify(script)}); await printDocument(${JSON.stringify(path)});`], { cwd: root });
  return JSON.parse(stdout);
}

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));

describeWith("Chromium, which prints the files that are read", chromium !== undefined)("readDocument: .pdf", () => {
  let folder = "";
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "policy-ledger-pdf-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function print(name: string, html: string, options: readonly string[] = []): Promise<string> {
    const page = join(folder, `${name}.html`);
    const pdf = join(folder, `${name}.pdf`);
    await writeFile(page, `<!doctype html><meta charset="utf-8"><title>河湾区文件</title><style>@page{size:A5;margin:20mm}body{font:12pt serif}p{margin:0;text-indent:2em;line-height:1.6}</style>${html}`);
    await run(chromium ?? "", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`, ...options, pathToFileURL(page).href], { timeout: 60_000 });
    return pdf;
  }

  it("joins lines and pages to paragraphs and drops running heads and page numbers", async () => {
    const long = "持续优化流程，压减材料，缩短时间，推动部门之间数据共享和业务协同，让企业少跑路。".repeat(12);
    const paragraphs = ["一、主要任务", `（一）减环节。${long}2024年底前，审批时间由8.5个工作日压减至3个工作日。`, `（二）减时间。${long}`, `（三）减材料。${long}`, "二、保障措施", "（四）加强督查。每月16日前报送进展。"];
    const pdf = await print("plan", paragraphs.map((words) => `<p>${words}</p>`).join(""));
    expect(await readInProcess(pdf)).toEqual({ ok: true, value: { remarks: [], text: paragraphs.join("\n") } });
  });

  it("reads two columns one after the other, and words over both where they stand", async () => {
    const words = "持续优化流程，压减材料，缩短时间，推动部门之间数据共享和业务协同。".repeat(6);
    const paragraphs = ["一、主要任务", `（一）减环节。${words}`, `（二）减时间。${words}`, `（三）减材料。${words}`];
    const pdf = await print("columns", `<h3 style="text-align:center">河湾区助企行动方案和任务分工安排（试行）</h3><div style="column-count:2;column-gap:2em;text-align:justify;font-size:9pt">${paragraphs.map((one) => `<p>${one}</p>`).join("")}</div>`, ["--no-pdf-header-footer"]);
    expect(await readInProcess(pdf)).toEqual({ ok: true, value: { remarks: [], text: ["河湾区助企行动方案和任务分工安排（试行）", ...paragraphs].join("\n") } });
  });

  it("keeps the cells of a table apart, and leaves out footnotes with their numbers", async () => {
    const cells = [["序号", "任务", "牵头单位"], ["1", "减环节", "区市场监管局"], ["2", "减时间", "区行政审批局"]];
    const table = `<table style="width:100%">${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
    const pdf = await print("table", `<p>河湾区助企行动方案</p><p>一、主要任务<sup style="font-size:7pt">1</sup>完成以下事项，面积不少于100m<sup style="font-size:7pt">2</sup>。</p>${table}<p>二、保障措施</p><div style="position:fixed;bottom:0;font-size:8pt">1 脚注由区财政局负责解释。</div>`, ["--no-pdf-header-footer"]);
    expect(await readInProcess(pdf)).toEqual({ ok: true, value: { remarks: ["notesLeftOut"], text: ["河湾区助企行动方案", "一、主要任务完成以下事项，面积不少于100m2。", ...cells.map((row) => row.join("\t")), "二、保障措施"].join("\n") } });
  });

  it("says that a scan has no text", async () => {
    const pdf = await print("scan", '<svg width="200" height="200"><rect width="200" height="200" fill="gray"/></svg>', ["--no-pdf-header-footer"]);
    const result = await readInProcess(pdf);
    expect(result).toEqual({ ok: false, failure: { kind: "scanWithoutText" } });
  });
});
