/** Messages of the bridge, as the client writes and reads them. */
export interface RequestBody {
  Actions: readonly WireAction[];
  ObjectPaths: Readonly<Record<string, WirePath>>;
}

export const pathTypes = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;
export interface WirePath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}
export interface WireArguments {
  Arguments?: readonly unknown[] | null;
  /** Same shape as the arguments: an id where the argument is an object, else 0. */
  ReferencedObjectPathIds?: readonly unknown[] | null;
}

export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
export interface WireAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: QueryInfo;
}
export interface QueryInfo {
  Select?: readonly string[];
  Expand?: readonly string[];
  Top?: number;
  Skip?: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; ActionIndex: number; Location: string };
}

export const requestFlags = { write: 1, delayForCellEdit: 64 } as const;

export interface BridgeRequest {
  id: number;
  type: number;
  flags: number;
  message: { url: string; method: string; body: RequestBody };
}
