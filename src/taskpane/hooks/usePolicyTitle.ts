import { useSession } from "#taskpane/session/SessionContext.tsx";
import type { HeldPolicy } from "#taskpane/session/steps/policy.ts";

/** What a policy is called: by its title, before it is loaded by our name for it, and a text without a title by its file. */
export function usePolicyTitle(): (policy: HeldPolicy) => string {
  const { messages } = useSession();
  return ({ id, document }) => {
    if (document !== null) return document.title === "" ? id : document.title;
    const known = `pane.policy.${id}`;
    return messages.has(known) ? messages.render({ id: known }) : id;
  };
}
