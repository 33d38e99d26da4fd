import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { Messages } from "#messages/messages";
import { Component, type ReactNode } from "react";

interface Props {
  messages: Messages;
  children: ReactNode;
}

/** A bug in the pane must not leave an empty page: it says so and offers to start again. */
export class ErrorBoundary extends Component<Props, { detail: string | null }> {
  override state: { detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { messages, children } = this.props;
    const { detail } = this.state;
    if (detail === null) return children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{messages.render({ id: "pane.failure.crash", values: { detail } })}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => window.location.reload()}>{messages.render({ id: "pane.failure.reload" })}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
