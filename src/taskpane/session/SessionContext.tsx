import type { Value } from "#core/findings/text";
import type { MessageId } from "#messages/messages";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState, Session } from "./model.ts";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside SessionProvider");
  return session;
}

export function usePaneState(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getState);
}

/** Words of the pane in its language. Ids with a plural are named without their `_other`. */
export function useWords(): (id: Unplural<MessageId>, values?: Readonly<Record<string, Value>>) => string {
  const { messages } = useSession();
  return (id, values) => messages.render(values === undefined ? { id } : { id, values });
}

type Unplural<T extends string> = T | (T extends `${infer Stem}_other` ? Stem : never);
