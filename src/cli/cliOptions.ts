/** How findings are printed; the first is the default. */
export const formats = ["text", "json", "markdown"] as const;
export type Format = (typeof formats)[number];

/** From which severity on the exit code says "findings"; the first is the default: notes of form alone leave a table clean. */
export const failLevels = ["warning", "error", "info", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

/** What the commands that read a workbook have in common. */
export interface WorkbookOptions {
  policy: readonly string[];
  asOf?: string;
  settings?: string;
  out?: string;
}

/** From which severity on findings are reported; the first is the default. */
export const leastSeverities = ["info", "warning", "error"] as const;

/** Which checks run and which findings are reported. Empty lists choose all. */
export interface ChosenChecks {
  only: readonly string[];
  off: readonly string[];
  tag: readonly string[];
  minSeverity: (typeof leastSeverities)[number];
}

export interface CheckOptions extends WorkbookOptions, ChosenChecks {
  sheet?: string;
  report?: string;
  format: Format;
  failOn: FailLevel;
}

export interface StatsOptions extends WorkbookOptions {
  /** Several are counted as one. */
  sheet: readonly string[];
  allSheets?: boolean;
  /** Last month's file. */
  previous?: string;
  layout?: string;
  /** 送审稿. */
  review?: string;
  skipUnreadable?: boolean;
  report?: string;
  format: Format;
}

/** The format that a report file's name asks for. */
export function formatOfFile(file: string, format: Format): Format {
  if (/\.json$/iu.test(file)) return "json";
  return /\.md$/iu.test(file) ? "markdown" : format;
}
