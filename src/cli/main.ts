import { once } from "node:events";
import { executeCli } from "./executeCli.ts";
import { removeUnfinished } from "./writeOutputFile.ts";

async function write(stream: NodeJS.WriteStream, words: string): Promise<void> {
  if (!stream.write(words)) await once(stream, "drain");
}

/** Today by the machine's own clock; the only place where the command line looks at one. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A reader that has seen enough (`| head`) closes the pipe: that is its right, not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

// Stopped in the middle: what is half-written goes, and the program ends as the signal asks.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    removeUnfinished();
    process.kill(process.pid, signal);
  });
}

process.exitCode = await executeCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: (words) => write(process.stdout, words),
  stderr: (words) => write(process.stderr, words),
  today,
});
