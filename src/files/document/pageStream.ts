type Listener = (chunk?: unknown) => void;

/**
 * What the reader of .doc files needs of Node's `stream` in a page; the build puts it in that place. Asks for the next
 * chunk when the last one has come, from the moment that somebody listens.
 */
export class Readable {
  readonly #listeners = new Map<string, Listener[]>();
  #isFlowing = false;

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    if (event === "data" && !this.#isFlowing) {
      this.#isFlowing = true;
      this.#ask();
    }
    return this;
  }

  push(chunk: unknown): boolean {
    this.#tell(chunk === null ? "end" : "data", chunk);
    if (chunk !== null) this.#ask();
    return true;
  }

  /** Made by the class that reads. */
  _read(): unknown {
    throw new Error("Nothing to read from");
  }

  #ask(): void {
    void Promise.resolve().then(() => this._read()).catch((error: unknown) => { this.#tell("error", error); });
  }

  #tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(value);
  }
}
