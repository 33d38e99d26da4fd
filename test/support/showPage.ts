import { SessionProvider } from "#taskpane/session/SessionContext.tsx";
import { themes } from "#taskpane/theme/useHostTheme.ts";
import type { Session } from "#taskpane/session/model.ts";
import { FluentProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { createElement, type ReactElement } from "react";

/** One page of the pane by itself, with the session that it works on. */
export function showPage(session: Session, page: ReactElement): ReturnType<typeof render> {
  return render(createElement(FluentProvider, { theme: themes.light }, createElement(SessionProvider, { value: session }, page)));
}
