import { bundledPolicies } from "#taskpane/session/bundledPolicies.ts";
import { usePageStyles } from "#taskpane/pages/usePageStyles.ts";
import { usePaneState, useSession, useWords } from "#taskpane/session/SessionContext.tsx";
import { Button, Field, mergeClasses, Select } from "@fluentui/react-components";
import { ArrowSyncRegular, FolderOpenRegular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent, type ReactElement } from "react";
import { useAddPolicyStyles } from "./AddPolicy.styles.ts";

const fileTypes = ".docx,.pdf,.doc,.txt,.json";

/** The ways in: a built-in plan, a file, the workbook's own sheets. */
export function AddPolicy(): ReactElement {
  const styles = usePageStyles();
  const session = useSession();
  const say = useWords();
  const { policies, busy } = usePaneState();
  const offered = bundledPolicies.ids.filter((id) => !policies.some((policy) => policy.id === id));
  return (
    <>
      <Field label={say("pane.policy.add")} size="small">
        <Select className={styles.select} value="" disabled={busy !== null || offered.length === 0} onChange={(_, { value }) => { if (value !== "") void session.addPolicy(value); }}>
          <option value="">{say("pane.policy.addPrompt")}</option>
          {offered.map((id) => <option key={id} value={id}>{session.messages.render({ id: `pane.policy.${id}` })}</option>)}
        </Select>
      </Field>
      <DropArea />
    </>
  );
}

function DropArea(): ReactElement {
  const styles = useAddPolicyStyles();
  const session = useSession();
  const say = useWords();
  const { busy } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const open = async (file: File): Promise<void> => session.openPolicyFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const drop = (event: DragEvent): void => {
    // The page around the pane may take files too: this one is a policy.
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && busy === null) void open(file);
  };
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      <div className={styles.buttons}>
        <Button size="small" icon={<FolderOpenRegular />} disabled={busy !== null} onClick={() => input.current?.click()}>{say("pane.policy.file")}</Button>
        <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} disabled={busy !== null} onClick={() => { void session.readModel(); }}>{say("pane.policy.readModel")}</Button>
      </div>
      <span className={styles.hint}>{say("pane.policy.fileHint")}</span>
      <input
        ref={input} type="file" accept={fileTypes} hidden aria-label={say("pane.policy.file")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void open(file);
          // The same file may be chosen again after it was corrected.
          target.value = "";
        }}
      />
    </div>
  );
}
