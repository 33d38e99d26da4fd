import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Link, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { ArrowHookUpLeftRegular, ArrowRedoRegular, ArrowUndoRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useCheckPageStyles } from "./CheckPage.styles.ts";

/** Undo and redo of corrections, and the switches of the sheet: marks, and checking while editing. */
export function CheckTools(): ReactElement {
  const { toolGroup } = useCheckPageStyles();
  return (
    <div className={toolGroup}>
      <UndoButtons />
      <BackButton />
      <Switches />
    </div>
  );
}

function UndoButtons(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { tool } = useCheckPageStyles();
  const { busy, restorePoints: { undo, redo } } = usePaneState();
  const undoWords = undo === null ? say("pane.fix.undoNone") : say("pane.fix.undoWhat", { what: undo.label });
  const redoWords = redo === null ? say("pane.fix.redoNone") : say("pane.fix.redoWhat", { what: redo.label });
  return (
    <>
      <Tooltip content={undoWords} relationship="label">
        <Button icon={<ArrowUndoRegular />} appearance="subtle" className={tool} disabled={busy !== null || undo === null} onClick={() => { void session.undo(); }} />
      </Tooltip>
      <Tooltip content={redoWords} relationship="label">
        <Button icon={<ArrowRedoRegular />} appearance="subtle" className={tool} disabled={busy !== null || redo === null} onClick={() => { void session.redo(); }} />
      </Tooltip>
    </>
  );
}

/** The way back to the cell where the user was before walking the list. */
function BackButton(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { tool } = useCheckPageStyles();
  const { cameFrom } = usePaneState();
  return (
    <Tooltip content={say("pane.check.walkBack")} relationship="label">
      <Button icon={<ArrowHookUpLeftRegular />} appearance="subtle" className={tool} disabled={cameFrom === null} onClick={() => { void session.walkBack(); }} />
    </Tooltip>
  );
}

function Switches(): ReactElement {
  const session = useSession();
  const say = useWords();
  const { tool } = useCheckPageStyles();
  const { busy, isMarked, liveCheck } = usePaneState();
  const checked = [...(isMarked ? ["marks"] : []), ...(liveCheck === "on" ? ["live"] : [])];
  return (
    <Menu checkedValues={{ sheet: checked }} onCheckedValueChange={(_, { checkedItems }) => {
      if (checkedItems.includes("marks") !== isMarked) void session.showMarks(!isMarked);
      if (checkedItems.includes("live") !== (liveCheck === "on")) void session.checkWhileEditing(liveCheck !== "on");
    }}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say("pane.check.more")} relationship="label"><Button icon={<MoreHorizontalRegular />} appearance="subtle" className={tool} disabled={busy !== null} /></Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox name="sheet" value="marks">{say("pane.check.marks")}</MenuItemCheckbox>
          <MenuItemCheckbox name="sheet" value="live">{say("pane.check.live")}</MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Why cells are not checked while they are edited, where they were meant to be. */
export function LivePaused(): ReactElement | null {
  const { hint } = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { liveCheck, busy } = usePaneState();
  if (typeof liveCheck === "string") return null;
  return (
    <p className={hint} role="status">
      {session.messages.render(liveCheck)}{" "}
      {liveCheck.id === "live.tooLarge" && <Link as="button" disabled={busy !== null} onClick={() => { void session.checkWhileEditing(true, true); }}>{say("pane.check.liveAnyway")}</Link>}
    </p>
  );
}
