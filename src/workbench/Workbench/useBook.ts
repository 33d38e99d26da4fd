import { text, type Text } from "#core/findings/text";
import { createBook, openBook, openSample, saveBook, type Book } from "#workbench/openBook.ts";
import { useCallback, useEffect, useRef, useState } from "react";

export interface BookNotice {
  intent: "success" | "warning" | "error";
  texts: readonly Text[];
}

/** What would replace a workbook with changes that were not saved; it waits for the user's word. */
export interface Asked {
  goOn: () => void;
  stay: () => void;
}

export interface BookControl {
  book: Book | null;
  notice: BookNotice | null;
  asked: Asked | null;
  open: (file: File) => void;
  create: (name: string) => void;
  sample: () => void;
  save: () => Promise<void>;
  refuse: (code: string) => void;
  markChanged: () => void;
}

/** The workbook on the desk. Nothing that was changed and not saved is replaced or left without a question. */
export function useBook(): BookControl {
  const [book, setBook] = useState<Book | null>(null);
  const [notice, setNotice] = useState<BookNotice | null>(null);
  const { asked, isChanged, unlessChanged } = useUnsaved();
  const show = (next: Book, shown: Text | null): void => {
    isChanged.current = false;
    setBook(next);
    setNotice(shown === null ? null : { intent: "success", texts: [shown] });
  };
  const sample = async (): Promise<void> => show(await openSample(), null);
  const open = async (file: File): Promise<void> => {
    const opened = await openBook(file);
    if (opened.ok) show(opened.value, text("workbench.opened", { file: file.name }));
    else setNotice({ intent: "error", texts: [opened.failure] });
  };
  useEffect(() => { void sample(); }, []);
  return {
    book, notice, asked,
    open: (file) => unlessChanged(() => { void open(file); }),
    create: (name) => unlessChanged(() => show(createBook(name), text("workbench.created"))),
    sample: () => unlessChanged(() => { void sample(); }),
    save: async () => {
      if (book === null) return;
      const losses = await saveBook(book);
      isChanged.current = false;
      const saved = text("workbench.saved", { file: book.name });
      setNotice({ intent: losses.length === 0 ? "success" : "warning", texts: [saved, ...losses.map(lossText)] });
    },
    refuse: useCallback((code) => setNotice({ intent: "error", texts: [text("workbench.sheetRefused", { code })] }), []),
    markChanged: useCallback(() => { isChanged.current = true; }, [isChanged]),
  };
}

function lossText({ sheet, kinds }: Awaited<ReturnType<typeof saveBook>>[number]): Text {
  return text("failure.loss.line", { sheet, kinds: kinds.map((kind) => text(`failure.loss.${kind}`)) });
}

/** Remembers whether there is something to lose, also for the browser that is about to leave the page. */
function useUnsaved(): { asked: Asked | null; isChanged: { current: boolean }; unlessChanged: (act: () => void) => void } {
  const isChanged = useRef(false);
  const [waiting, setWaiting] = useState<{ act: () => void } | null>(null);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => { if (isChanged.current) event.preventDefault(); };
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, []);
  const stay = (): void => setWaiting(null);
  const asked = waiting === null ? null : { stay, goOn: () => { stay(); waiting.act(); } };
  return { asked, isChanged, unlessChanged: (act) => (isChanged.current ? setWaiting({ act }) : act()) };
}
