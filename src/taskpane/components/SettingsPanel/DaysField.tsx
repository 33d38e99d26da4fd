import { isIsoDate, type IsoDate } from "#core/calendar/isoDate";
import { useWords } from "#taskpane/session/SessionContext.tsx";
import { Field, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";

interface Props {
  label: string;
  days: readonly IsoDate[];
  onChange: (days: IsoDate[]) => void;
}

const split = (words: string): string[] => words.split(/[\s,，、;；]+/u).filter((word) => word !== "");

/** Days, one a line. They hold once the field is left and every line is a day. */
export function DaysField({ label, days, onChange }: Props): ReactElement {
  const say = useWords();
  const [words, setWords] = useState(days.join("\n"));
  const typed = split(words);
  const bad = typed.find((word) => !isIsoDate(word));
  const take = (): void => {
    const sorted = [...new Set(typed)].sort();
    if (bad === undefined && sorted.join() !== days.join()) onChange(sorted);
  };
  return (
    <Field label={label} size="small" hint={say("pane.settings.daysHint")} {...(bad === undefined ? {} : { validationMessage: say("pane.settings.badDay", { words: bad }) })}>
      <Textarea rows={3} resize="vertical" value={words} onChange={(_, { value }) => setWords(value)} onBlur={take} />
    </Field>
  );
}
