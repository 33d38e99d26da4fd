import * as Comlink from "comlink";
import type { RemoteWorkshop } from "./createCompute.ts";
import type { Workshop } from "./workshop.ts";

/** How long a worker may take to say that it is there; a page opened from a folder may get none at all. */
const patience = 10_000;

async function workHere(): Promise<RemoteWorkshop> {
  const { Workshop } = await import("./workshop.ts");
  return new Workshop();
}

/** A worker that could not be started says so by an event, or not at all. */
async function workElsewhere(): Promise<RemoteWorkshop> {
  const worker = new Worker(/* webpackChunkName: "workshop" */ new URL("./workshopWorker.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    setTimeout(() => reject(new Error("The worker does not answer")), patience);
  });
  const workshop = Comlink.wrap<Workshop>(worker);
  try {
    await Promise.race([workshop.forget(0), failed]);
    return workshop;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

/** Browsers give pages that were opened by double-click no worker: then the work is done in the page. */
async function connect(): Promise<RemoteWorkshop> {
  try {
    return await workElsewhere();
  } catch {
    return workHere();
  }
}

/** The pane's workshop: in a worker where there can be one. Started by its first question. */
export function connectWorkshop(): RemoteWorkshop {
  let connection: Promise<RemoteWorkshop> | null = null;
  const reached = (): Promise<RemoteWorkshop> => (connection ??= connect());
  return {
    readPolicy: async (...given) => (await reached()).readPolicy(...given),
    begin: async (...given) => (await reached()).begin(...given),
    addRows: async (...given) => (await reached()).addRows(...given),
    read: async (...given) => (await reached()).read(...given),
    keep: async (...given) => (await reached()).keep(...given),
    matchOf: async (...given) => (await reached()).matchOf(...given),
    landmarksOf: async (...given) => (await reached()).landmarksOf(...given),
    recheck: async (...given) => (await reached()).recheck(...given),
    check: async (...given) => (await reached()).check(...given),
    findings: async (...given) => (await reached()).findings(...given),
    summarise: async (...given) => (await reached()).summarise(...given),
    planStatistics: async (...given) => (await reached()).planStatistics(...given),
    forget: async (...given) => (await reached()).forget(...given),
  };
}
