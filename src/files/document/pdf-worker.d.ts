declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** What pdf.js would run in a worker of its own. */
  export const WorkerMessageHandler: unknown;
}
