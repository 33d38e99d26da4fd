import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

interface Props {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A threshold. It holds on Enter or once the field is left, so that a half-typed number changes nothing. */
export function NumberField({ label, value, onChange }: Props): ReactElement {
  const say = useWords();
  const [typed, setTyped] = useState({ words: String(value), of: value });
  // Another value from elsewhere, such as the default restored, takes the place of what was typed.
  if (typed.of !== value) setTyped({ words: String(value), of: value });
  const { words } = typed;
  const isGood = /^\d{1,4}$/u.test(words.trim());
  const take = (): void => { if (isGood && Number(words) !== value) onChange(Number(words)); };
  return (
    <Field label={label} size="small" {...(isGood ? {} : { validationMessage: say("pane.settings.number") })}>
      <Input type="number" min={0} value={words} onChange={(_, data) => setTyped({ words: data.value, of: value })} onBlur={take} onKeyDown={({ key }) => { if (key === "Enter") take(); }} />
    </Field>
  );
}
