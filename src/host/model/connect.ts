import type { Roots } from "#host/protocol/executor";
import type { HostSession } from "#host/session";
import { applicationObject, runtimeObject } from "./application.ts";
import { chartObject, chartsObject } from "./charts.ts";
import { conditionalFormatObject, conditionalFormatsObject } from "./conditionalFormats.ts";
import { dataValidationObject } from "./dataValidation.ts";
import type { Factories } from "./factories.ts";
import { formatObject } from "./format.ts";
import { nameObject, namesObject } from "./names.ts";
import { pageLayoutObject } from "./pageLayout.ts";
import { rangeObject } from "./range.ts";
import { rememberTarget } from "./rangeArgument.ts";
import { rangeAreasObject, rangeViewObject } from "./rangeAreas.ts";
import { customPropertiesObject, settingsObject } from "./settings.ts";
import { autoFilterObject, freezePanesObject, protectionObject } from "./sheetParts.ts";
import { tableObject } from "./table.ts";
import { tablesObject } from "./tables.ts";
import { workbookObject } from "./workbook.ts";
import { worksheetObject } from "./worksheet.ts";
import { worksheetsObject } from "./worksheets.ts";

const factories: Factories = {
  workbook: workbookObject, application: applicationObject, runtime: runtimeObject, worksheets: worksheetsObject, worksheet: worksheetObject,
  range: (target) => rememberTarget(rangeObject(target), target), rangeAreas: rangeAreasObject, rangeView: rangeViewObject, format: formatObject,
  dataValidation: dataValidationObject, conditionalFormats: conditionalFormatsObject, conditionalFormat: conditionalFormatObject,
  tables: tablesObject, table: tableObject, names: namesObject, name: nameObject, settings: settingsObject, customProperties: customPropertiesObject,
  freezePanes: freezePanesObject, pageLayout: pageLayoutObject, protection: protectionObject, autoFilter: autoFilterObject, charts: chartsObject, chart: chartObject,
};

/** The model behind a session, as the executor enters it. */
export function connectModel(session: HostSession): Roots {
  session.connect(factories);
  return {
    workbook: () => factories.workbook(session),
    create: () => null,
    reference: (id) => factories.range(session.kept(id)),
  };
}
