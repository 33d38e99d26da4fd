import type { WorkbookData } from "#files/workbookData";
import { HostBridge } from "./bridge.ts";
import type { HostReport } from "./bridge.ts";
import { createCachedCalculator } from "./calculate/calculator.ts";
import type { Calculator } from "./calculate/calculator.ts";
import { Faults } from "./faults.ts";
import { connectModel } from "./model/connect.ts";
import type { OfficeClient } from "./office/officeClient.ts";
import { createOffice } from "./office/officeContext.ts";
import { profiles } from "./protocol/apiSets.ts";
import type { ProfileName } from "./protocol/apiSets.ts";
import { HostSession } from "./session.ts";
import type { FormulaValues } from "./session.ts";


export interface HostOptions {
  workbook: WorkbookData;
  client: OfficeClient;
  profile?: ProfileName;
  locale?: string;
  /** `cached` (default) keeps the values that formulas are written with; `engine` computes them. */
  calculator?: "cached" | ((session: HostSession) => Promise<Calculator>);
  /** What a date without a year that is typed into a cell belongs to; nothing else asks for the day. */
  today?: Date;
  /** Takes another workbook that the add-in makes and opens: the bytes of an .xlsx file, null for a blank one. */
  onWorkbookCreated?: (bytes: Uint8Array | null) => void;
  /** Called after every answered request, for a page that shows the workbook. */
  onAnswered?: () => void;
}

/** A workbook behind Microsoft's own client. The globals `Excel`, `Office` and `OfficeExtension` are its own until `dispose`. */
export class EmbeddedHost {
  readonly session: HostSession;
  readonly faults: Faults;
  private readonly bridge: HostBridge;
  private readonly calculator: Calculator;
  private readonly restore: () => void;

  constructor({ session, faults, bridge, calculator, restore }: { session: HostSession; faults: Faults; bridge: HostBridge; calculator: Calculator; restore: () => void }) {
    this.session = session;
    this.faults = faults;
    this.bridge = bridge;
    this.calculator = calculator;
    this.restore = restore;
  }

  report(): HostReport {
    return this.bridge.report();
  }
  resetReport(): void {
    this.bridge.resetReport();
  }

  /** For the cached calculator: the values of formulas that are about to be written, from whoever computed them. */
  useFormulaValues(values: FormulaValues): void {
    this.session.formulaValues = values;
  }

  /** The live workbook. A copy is the caller's affair. */
  save(): WorkbookData {
    return this.session.data;
  }

  /** Resolves when every request that was sent is answered. */
  idle(): Promise<void> {
    return this.bridge.idle();
  }

  /** Sends the events of a change that was made outside of a request, by the user or by somebody else. */
  flushEvents(): void {
    this.bridge.flushEvents();
  }

  dispose(): void {
    this.bridge.close();
    this.calculator.dispose();
    this.restore();
  }
}

export async function startHost(options: HostOptions): Promise<EmbeddedHost> {
  const profile = profiles[options.profile ?? "desktop"];
  const session = new HostSession({ workbook: options.workbook, profile, today: options.today ?? new Date() });
  session.openWorkbook = options.onWorkbookCreated ?? null;
  const roots = connectModel(session);
  const faults = new Faults(session);
  const { calculator: wanted = "cached" } = options;
  const calculator = wanted === "cached" ? createCachedCalculator() : await wanted(session);
  const bridge = new HostBridge({ session, roots, calculator, faults, onAnswered: options.onAnswered });
  const { client } = options;
  client.OfficeExtension.HostBridge.init(bridge);
  const office = createOffice({ profile, locale: options.locale ?? "zh-CN" });
  client.scope["Office"] = office;
  const restore = installGlobals({ Excel: client.Excel, Office: office, OfficeExtension: client.OfficeExtension });
  return new EmbeddedHost({ session, faults, bridge, calculator, restore });
}

/**
 * The add-in finds its API in globals; what stood there before comes back with `dispose`. In a page the client's own
 * `var Excel` cannot be redefined, only assigned to.
 */
function installGlobals(values: Record<string, unknown>): () => void {
  const before = Object.keys(values).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(values)) setGlobal(name, { value, configurable: true, writable: true, enumerable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else setGlobal(name, descriptor);
    }
  };
}

function setGlobal(name: string, descriptor: PropertyDescriptor): void {
  const isFixed = Object.getOwnPropertyDescriptor(globalThis, name)?.configurable === false;
  if (isFixed) Reflect.set(globalThis, name, descriptor.value);
  else Object.defineProperty(globalThis, name, descriptor);
}
