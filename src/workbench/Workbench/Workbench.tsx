import type { Locale } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { themes } from "#taskpane/theme/useHostTheme.ts";
import { Badge, Button, FluentProvider, MessageBar, MessageBarBody, Select, Text as Words } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular, DocumentTableRegular, FolderOpenRegular, WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type DragEvent, type ReactElement } from "react";
import { Desk } from "./Desk.tsx";
import { DiscardDialog } from "./DiscardDialog.tsx";
import { useBook } from "./useBook.ts";
import { useWorkbenchStyles } from "./Workbench.styles.ts";

interface Props {
  initialLocale: Locale;
  initialDark: boolean;
}

const languages: readonly { locale: Locale; name: string }[] = [{ locale: "zh-CN", name: "中文" }, { locale: "en-US", name: "English" }];

/** The provider's class goes to every menu and tooltip too; a size of its own there would cover the page. */
const fullHeight = { height: "100%" } as const;

/** The page for trying and testing: a spreadsheet, the pane beside it, and files in and out. */
export function Workbench({ initialLocale, initialDark }: Props): ReactElement {
  const styles = useWorkbenchStyles();
  const [locale, setLocale] = useState(initialLocale);
  const [isDark, setDark] = useState(initialDark);
  const { book, notice, asked, open, create, sample, save, refuse, markChanged } = useBook();
  const messages = useMemo(() => createMessages(locale), [locale]);
  const say = (id: string): string => messages.render({ id });
  const fileInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = messages.render({ id: "workbench.title" });
  }, [locale, messages]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) open(file);
  };
  return (
    <FluentProvider theme={themes[isDark ? "dark" : "light"]} style={fullHeight} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className={styles.root}>
        <header className={styles.bar}>
          <Words weight="semibold" as="h1" className={styles.title}>{say("pane.title")}</Words>
          <Badge appearance="tint" color="warning" size="large">{say("workbench.face")}</Badge>
          <Button icon={<DocumentAddRegular />} onClick={() => create(say("workbench.newName"))}>{say("workbench.new")}</Button>
          <Button icon={<FolderOpenRegular />} onClick={() => fileInput.current?.click()}>{say("workbench.open")}</Button>
          <Button icon={<ArrowDownloadRegular />} disabled={book === null} onClick={() => { void save(); }}>{say("workbench.save")}</Button>
          <Button icon={<DocumentTableRegular />} appearance="subtle" onClick={sample}>{say("workbench.sample")}</Button>
          <input ref={fileInput} type="file" accept=".xlsx,.xlsm,.csv,.tsv" hidden aria-label={say("workbench.open")} onChange={({ target }) => { if (target.files?.[0] !== undefined) open(target.files[0]); target.value = ""; }} />
          <span className={styles.space} />
          {notice !== null && <MessageBar intent={notice.intent} className={styles.notice}><MessageBarBody>{notice.texts.map((words) => messages.render(words)).join(" ")}</MessageBarBody></MessageBar>}
          <Select aria-label={say("pane.language")} value={locale} onChange={(_, { value }) => setLocale(value === "en-US" ? "en-US" : "zh-CN")}>
            {languages.map((language) => <option key={language.locale} value={language.locale}>{language.name}</option>)}
          </Select>
          <Button appearance="subtle" icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} aria-label={say(isDark ? "workbench.theme.light" : "workbench.theme.dark")} onClick={() => setDark(!isDark)} />
        </header>
        {book !== null && <Desk key={`${locale} ${String(isDark)}`} book={book} locale={locale} isDark={isDark} messages={messages} onRefused={refuse} onChanged={markChanged} />}
        <DiscardDialog asked={asked} say={say} />
      </div>
    </FluentProvider>
  );
}
