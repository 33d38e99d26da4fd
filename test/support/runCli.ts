import { executeCli } from "#cli/executeCli";
import type { ExitCode } from "#cli/cliContext";

export interface CliRun {
  exitCode: ExitCode;
  stdout: string;
  stderr: string;
}

async function* chunksOf(words: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(words);
  // Chunks that end inside a character, as a pipe may hand them over.
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  await Promise.resolve();
}

/** Runs the command line in this process, on a fixed day. */
export async function runCli(args: readonly string[], stdin = "", chunkSize = 7): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  const exitCode = await executeCli(args, {
    stdin: chunksOf(stdin, chunkSize),
    stdout: (words) => Promise.resolve(void (stdout += words)),
    stderr: (words) => Promise.resolve(void (stderr += words)),
    today: () => "2019-11-15",
  });
  return { exitCode, stdout, stderr };
}
