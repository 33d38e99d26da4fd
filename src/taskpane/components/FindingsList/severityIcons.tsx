import type { Severity } from "#core/findings/finding";
import { tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

export const severityIcons: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleFilled color={tokens.colorStatusDangerForeground1} />,
  warning: <WarningFilled color={tokens.colorStatusWarningForeground3} />,
  info: <InfoRegular color={tokens.colorBrandForeground1} />,
};
