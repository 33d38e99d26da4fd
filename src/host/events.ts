/** Something that happened in the workbook, as the client's event registration numbers it. */
export interface HostEvent {
  type: number;
  /** Id of the object; the workbook's own events have none. */
  target: string;
  message: Record<string, unknown>;
}

/** Numbers of the client (`eventType` of its event handlers). */
export const eventTypes = {
  worksheetChanged: 10, worksheetActivated: 11, worksheetDeactivated: 12, worksheetAdded: 13, worksheetSelectionChanged: 14, worksheetDeleted: 15,
  worksheetRowSorted: 19,
} as const;

/** Target of events that a collection listens to (`OfficeExtension.Constants.eventWorkbookId`). */
export const workbookTarget = "Workbook";
