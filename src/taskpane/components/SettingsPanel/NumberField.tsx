import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

interface Props {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A threshold. It holds once the field is left, so that a half-typed number changes nothing. */
export function NumberField({ label, value, onChange }: Props): ReactElement {
  const say = useWords();
  const [words, setWords] = useState(String(value));
  const isGood = /^\d{1,4}$/u.test(words.trim());
  const take = (): void => { if (isGood && Number(words) !== value) onChange(Number(words)); };
  return (
    <Field label={label} size="small" {...(isGood ? {} : { validationMessage: say("pane.settings.number") })}>
      <Input type="number" min={0} value={words} onChange={(_, { value: typed }) => setWords(typed)} onBlur={take} onKeyDown={({ key }) => { if (key === "Enter") take(); }} />
    </Field>
  );
}
