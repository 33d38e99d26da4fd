import { text, type Text } from "#core/findings/text";
import type { Locale } from "#messages/catalogue";
import { createMessages } from "#messages/messages";
import { themes } from "#taskpane/theme/useHostTheme.ts";
import { createBook, openBook, openSample, saveBook, type Book } from "#workbench/openBook.ts";
import { Badge, Button, FluentProvider, MessageBar, MessageBarBody, Select, Text as Words } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentAddRegular, DocumentTableRegular, FolderOpenRegular, WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent, type ReactElement } from "react";
import { Desk } from "./Desk.tsx";
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
  const { book, notice, open, create, sample, save, refuse } = useBook();
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
    if (file !== undefined) void open(file);
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
          <Button icon={<DocumentTableRegular />} appearance="subtle" onClick={() => { void sample(); }}>{say("workbench.sample")}</Button>
          <input ref={fileInput} type="file" accept=".xlsx" hidden aria-label={say("workbench.open")} onChange={({ target }) => { if (target.files?.[0] !== undefined) void open(target.files[0]); target.value = ""; }} />
          <span className={styles.space} />
          {notice !== null && <MessageBar intent={notice.isBad ? "error" : "success"} className={styles.notice}><MessageBarBody>{messages.render(notice.words)}</MessageBarBody></MessageBar>}
          <Select aria-label={say("pane.language")} value={locale} onChange={(_, { value }) => setLocale(value === "en-US" ? "en-US" : "zh-CN")}>
            {languages.map((language) => <option key={language.locale} value={language.locale}>{language.name}</option>)}
          </Select>
          <Button appearance="subtle" icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} aria-label={say(isDark ? "workbench.theme.light" : "workbench.theme.dark")} onClick={() => setDark(!isDark)} />
        </header>
        {book !== null && <Desk key={`${locale} ${String(isDark)}`} book={book} locale={locale} isDark={isDark} messages={messages} onRefused={refuse} />}
      </div>
    </FluentProvider>
  );
}

interface BookControl {
  book: Book | null;
  notice: { isBad: boolean; words: Text } | null;
  open: (file: File) => Promise<void>;
  create: (name: string) => void;
  sample: () => Promise<void>;
  save: () => Promise<void>;
  refuse: (code: string) => void;
}

function useBook(): BookControl {
  const [book, setBook] = useState<Book | null>(null);
  const [notice, setNotice] = useState<BookControl["notice"]>(null);
  const sample = async (): Promise<void> => {
    setBook(await openSample());
    setNotice(null);
  };
  const refuse = useCallback((code: string): void => setNotice({ isBad: true, words: text("workbench.sheetRefused", { code }) }), []);
  useEffect(() => { void sample(); }, []);
  return {
    book, notice, sample, refuse,
    create: (name) => {
      setBook(createBook(name));
      setNotice({ isBad: false, words: text("workbench.created") });
    },
    open: async (file) => {
      const opened = await openBook(file);
      if (opened.ok) setBook(opened.value);
      setNotice(opened.ok ? { isBad: false, words: text("workbench.opened", { file: file.name }) } : { isBad: true, words: opened.failure });
    },
    save: async () => {
      if (book === null) return;
      await saveBook(book);
      setNotice({ isBad: false, words: text("workbench.saved", { file: book.name }) });
    },
  };
}
