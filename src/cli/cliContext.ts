import type { IsoDate } from "#core/calendar/isoDate";
import type { Result } from "#core/findings/result";
import type { Text } from "#core/findings/text";
import type { Messages } from "#messages/messages";

interface CliStreams {
  stdin: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written. */
  stdout(words: string): Promise<void>;
  stderr(words: string): Promise<void>;
}

/** What a process gives to the command line; tests give their own. */
export interface CliSurroundings extends CliStreams {
  today(): IsoDate;
}

/** The closed set: clean, findings at or above the level, bad usage or unreadable input, internal error. */
export const exitCodes = { clean: 0, findings: 1, badInput: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command's end: an exit code, or what was wrong with the input, in one or more sentences. */
export type CommandResult = Result<ExitCode, readonly Text[]>;

export interface CliContext extends CliSurroundings {
  messages: Messages;
}
