import type { LayoutColumn } from "#core/sheets/groups/groupColumns";
import { useSession } from "#taskpane/session/SessionContext.tsx";

/** What a figure of a summary is called on the sheet; a part by itself, not as 其中 of the whole beside it. */
export function useColumnName(): (id: LayoutColumn) => string {
  const { messages } = useSession();
  return (id) => {
    const alone = `sheet.group.alone.${id}`;
    return messages.render({ id: messages.has(alone) ? alone : `sheet.group.column.${id}` });
  };
}
