import type { HostSession } from "./session.ts";

/** What goes wrong with a sync. `refuse` answers with an error, `drop` never answers. */
export interface Fault {
  /** 1 is the first sync after the fault was set. */
  sync: number;
  kind: "refuse" | "drop";
  /** Whether the request was carried out before it went wrong. */
  when: "before" | "after";
  /** Error code of a refusal. */
  code?: string;
}

/** Ways to make the host fail on purpose. Every one lasts until it happened or is taken back. */
export class Faults {
  private readonly session: HostSession;
  private planned: Fault[] = [];
  private edits: { sync: number; edit: (session: HostSession) => void }[] = [];
  private count = 0;
  private gate: { promise: Promise<void>; open: () => void } | null = null;
  private editing: { promise: Promise<void>; leave: () => void } | null = null;

  constructor(session: HostSession) {
    this.session = session;
  }

  /** Plans a fault; syncs are counted from now on. */
  plan(fault: Fault): void {
    this.count = 0;
    this.planned.push(fault);
  }
  /** A change that somebody else makes between two syncs: it happens just before the given one. */
  coAuthor(sync: number, edit: (session: HostSession) => void): void {
    this.count = 0;
    this.edits.push({ sync, edit });
  }
  clear(): void {
    this.planned = [];
    this.edits = [];
    this.release();
    this.leaveCellEdit();
  }

  /** Requests wait until `release`. */
  hold(): void {
    this.gate ??= waiting((promise, open) => ({ promise, open }));
  }
  release(): void {
    this.gate?.open();
    this.gate = null;
  }

  /** The user is typing into a cell: requests are refused, or wait if they asked to. */
  enterCellEdit(): void {
    this.editing ??= waiting((promise, leave) => ({ promise, leave }));
  }
  leaveCellEdit(): void {
    this.editing?.leave();
    this.editing = null;
  }
  get isEditing(): boolean {
    return this.editing !== null;
  }
  async untilEditingEnds(): Promise<void> {
    await this.editing?.promise;
  }
  async untilReleased(): Promise<void> {
    await this.gate?.promise;
  }

  protectSheet(name: string): void {
    const sheet = this.session.data.sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) sheet.protection = { password: null, options: {} };
  }

  /** Counts the sync and says what happens to it. */
  next(): Fault | null {
    this.count += 1;
    const due = this.edits.filter(({ sync }) => sync === this.count);
    this.edits = this.edits.filter(({ sync }) => sync !== this.count);
    for (const { edit } of due) edit(this.session);
    const fault = this.planned.find(({ sync }) => sync === this.count) ?? null;
    this.planned = this.planned.filter((other) => other !== fault);
    return fault;
  }
}

function waiting<T>(make: (promise: Promise<void>, done: () => void) => T): T {
  let done = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    done = resolve;
  });
  return make(promise, done);
}
