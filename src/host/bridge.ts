import { Executor } from "#host/protocol/executor";
import type { Roots } from "#host/protocol/executor";
import { actionTypes, requestFlags } from "#host/protocol/wire";
import type { BridgeRequest, ResponseBody } from "#host/protocol/wire";
import type { Calculator } from "./calculate/calculator.ts";
import type { Faults } from "./faults.ts";
import type { HostSession } from "./session.ts";

/** What the client talks to: `OfficeExtension.HostBridge.init(bridge)` sets `onMessageFromHost`. */
export interface ClientBridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

export interface HostReport {
  /** Requests of `context.sync()`. */
  syncs: number;
  /** Requests by which the client only lets go of objects at the end of `Excel.run`. */
  cleanups: number;
  bytesUp: number;
  bytesDown: number;
  cellsRead: number;
  cellsWritten: number;
  /** Codes of the errors that were answered. */
  errors: string[];
}

interface Connection {
  session: HostSession;
  roots: Roots;
  calculator: Calculator;
  faults: Faults;
  /** Told after every answer: what a page shows of the workbook may be out of date. */
  onAnswered?: (() => void) | undefined;
}

const eventCategory = 65_536;

/** Takes requests in order, one after the other, as Excel does. */
export class HostBridge implements ClientBridge {
  onMessageFromHost: ((text: string) => void) | null = null;
  private readonly connection: Connection;
  private queue: Promise<void> = Promise.resolve();
  private counts = { syncs: 0, cleanups: 0, bytesUp: 0, bytesDown: 0 };
  private errors: string[] = [];
  private closed = false;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  sendMessageToHost = (text: string): void => {
    this.queue = this.queue.then(() => this.handle(text));
  };

  /** Resolves when everything that was asked for is answered. */
  idle(): Promise<void> {
    return this.queue;
  }
  close(): void {
    this.closed = true;
  }

  report(): HostReport {
    return { ...this.counts, ...this.connection.session.counters, errors: [...this.errors] };
  }
  resetReport(): void {
    this.counts = { syncs: 0, cleanups: 0, bytesUp: 0, bytesDown: 0 };
    this.connection.session.counters.cellsRead = 0;
    this.connection.session.counters.cellsWritten = 0;
    this.errors = [];
  }

  private async handle(text: string): Promise<void> {
    const request = readRequest(text);
    if (isCleanup(request)) {
      this.counts.cleanups += 1;
      await this.carryOut(request);
      this.answer(request.id, { Results: [], TraceIds: [] });
      return;
    }
    const bytes = byteLength(text);
    this.counts.syncs += 1;
    this.counts.bytesUp += bytes;
    const { faults } = this.connection;
    await faults.untilReleased();
    const fault = faults.next();
    const response = fault?.when === "before" ? null : await this.respond(request, bytes);
    if (fault !== null || response === null) {
      this.fail(request.id, fault?.kind ?? "refuse", fault?.code);
      return;
    }
    this.answer(request.id, response);
    this.sendEvents();
  }

  private async respond(request: BridgeRequest, bytes: number): Promise<ResponseBody> {
    const { faults, session } = this.connection;
    const limit = session.profile.payloadLimit;
    if (limit !== null && bytes > limit) return failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
    if (faults.isEditing) {
      if ((request.flags & requestFlags.delayForCellEdit) === 0) return failure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.");
      await faults.untilEditingEnds();
    }
    const response = await this.carryOut(request);
    if (limit !== null && byteLength(JSON.stringify(response)) > limit) return failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.");
    return response;
  }

  /**
   * A request reads what its own writes lead to: while there is something to calculate, actions are not run further.
   * Formulas that are asked for in the request that wrote them are read once more after the calculation.
   */
  private async carryOut({ message: { body } }: BridgeRequest): Promise<ResponseBody> {
    const { session, roots, calculator } = this.connection;
    const response = new Executor(roots, session.profile, body.ObjectPaths).run(body.Actions);
    if (session.dirtyFormulas.size > 0) {
      session.dirtyFormulas.clear();
      await calculator.recalculate();
    }
    return response;
  }

  private fail(id: number, kind: "refuse" | "drop", code = "GeneralException"): void {
    this.connection.session.events = [];
    if (kind === "refuse") this.answer(id, failure(code, "The request failed on purpose."));
  }

  private answer(id: number, body: ResponseBody): void {
    if (body.Error !== undefined) this.errors.push(body.Error.Code);
    const text = JSON.stringify({ type: 2, id, message: { statusCode: 200, headers: {}, body } });
    this.counts.bytesDown += byteLength(text);
    this.deliver(text);
    this.connection.onAnswered?.();
  }

  private sendEvents(): void {
    const { session } = this.connection;
    const entries = session.events.map(({ type, target, message }) => ({ messageCategory: eventCategory, messageType: type, targetId: target, message: JSON.stringify(message) }));
    session.events = [];
    if (entries.length > 0) this.deliver(JSON.stringify({ type: 3, controlId: "", message: { entries } }));
  }

  /** Tells the client of what happened outside of its requests: an edit of the user or of somebody else. */
  flushEvents(): void {
    this.sendEvents();
  }

  private deliver(text: string): void {
    if (!this.closed) this.onMessageFromHost?.(text);
  }
}

function readRequest(text: string): BridgeRequest {
  return JSON.parse(text) as BridgeRequest;
}

/** Letting go of objects is not work of the add-in. */
function isCleanup({ message: { body } }: BridgeRequest): boolean {
  const methods = body.Actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
  return methods.length > 0 && methods.every(({ ActionType, Name }) => ActionType === actionTypes.method && Name === "_RemoveReference");
}

function failure(code: string, message: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: -1, Location: "" } };
}

/** UTF-8 bytes, counted without making them. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
