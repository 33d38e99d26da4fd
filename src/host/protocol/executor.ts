import { supports } from "./apiSets.ts";
import type { Profile } from "./apiSets.ts";
import { Arguments } from "./arguments.ts";
import { apiNotFound, HostError, invalidArgument } from "./hostError.ts";
import { isHostObject, nullObject } from "./hostObject.ts";
import type { BoundMember, HostObject } from "./hostObject.ts";
import { queryObject, toCamel } from "./query.ts";
import { actionTypes, pathTypes } from "./wire.ts";
import type { RequestBody, ResponseBody, WireAction, WireArguments, WirePath } from "./wire.ts";

/** Where object paths begin. */
export interface Roots {
  workbook(): HostObject;
  /** Top-level objects by their server type, e.g. `Microsoft.ExcelServices.Runtime`. */
  create(typeName: string): HostObject | null;
  /** An object that the client keeps over requests. */
  reference(id: string): HostObject;
}

/** Runs one request. It knows paths, actions and results, and nothing of Excel. */
export class Executor {
  private readonly roots: Roots;
  private readonly profile: Profile;
  private readonly paths: RequestBody["ObjectPaths"];
  private readonly resolved = new Map<number, HostObject>();
  private location = "";

  constructor(roots: Roots, profile: Profile, paths: RequestBody["ObjectPaths"]) {
    this.roots = roots;
    this.profile = profile;
    this.paths = paths;
  }

  /** Actions before a failing one stay done: Excel does not roll back (docs/excel: application-specific-api-model). */
  run(actions: readonly WireAction[]): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of actions.entries()) {
      try {
        this.runAction(action, response);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        response.Error = { Code: error.code, Message: error.message, HttpStatusCode: error.status, ActionIndex: index, Location: this.location };
        return response;
      }
    }
    return response;
  }

  private runAction(action: WireAction, response: ResponseBody): void {
    this.location = "";
    if (action.ActionType === actionTypes.trace) {
      // The client waits for both: the trace tells that the actions before it were done.
      response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    const value = this.perform(action, object);
    if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
  }

  private perform(action: WireAction, object: HostObject): unknown {
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object === nullObject ? null : object.identity();
      case actionTypes.query:
        return object === nullObject ? null : this.query(object, action);
      case actionTypes.method:
        return this.call(object, action) ?? null;
      case actionTypes.setProperty:
        this.set(object, action);
        return undefined;
      default:
        throw new HostError("NotImplemented", `The requested feature isn't implemented. (action type ${action.ActionType})`, 501);
    }
  }

  private query(object: HostObject, action: WireAction): unknown {
    this.location = `${object.className}.load`;
    return queryObject(object, action.QueryInfo ?? {}, this.profile);
  }

  private call(object: HostObject, action: WireAction): unknown {
    // The client keeps references without asking whether there is anything to keep.
    if (object === nullObject && action.Name.startsWith("_")) return null;
    // Guess: Excel's answer to a call on a null object is not documented beyond "check isNullObject first".
    if (object === nullObject) throw new HostError("InvalidObjectPath", `The object path '${toCamel(action.Name)}' isn't working for what you're trying to do: the object is null.`);
    const member = this.find(object, action.Name);
    if (member.kind !== "method") throw apiNotFound(this.location);
    const value = member.call(this.readArguments(action.ArgumentInfo));
    return isHostObject(value) ? value.identity() : value;
  }

  private set(object: HostObject, action: WireAction): void {
    if (object === nullObject) throw new HostError("InvalidObjectPath", `The object path '${toCamel(action.Name)}' isn't working for what you're trying to do: the object is null.`);
    const member = this.find(object, action.Name);
    // docs/excel-add-ins-troubleshooting says that setting a read-only property fails silently in Excel; here it is loud.
    if (member.kind !== "property" || member.set === null) throw apiNotFound(`${this.location} (set)`);
    member.set(this.readArguments(action.ArgumentInfo).at(0));
  }

  private find(object: HostObject, name: string): BoundMember {
    this.location = `${object.className}.${toCamel(name)}`;
    const member = object.member(name);
    if (member === undefined || !supports(this.profile, member.since)) throw apiNotFound(this.location);
    return member;
  }

  private resolve(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", "The object path isn't valid.");
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject {
    switch (path.ObjectPathType) {
      case pathTypes.global: return this.roots.workbook();
      case pathTypes.newObject: return this.create(path.Name);
      case pathTypes.reference: return this.roots.reference(path.Name);
      case pathTypes.nullObject: return nullObject;
      default: return this.step(path, this.resolve(path.ParentObjectPathId ?? 0));
    }
  }

  private create(typeName: string): HostObject {
    const object = this.roots.create(typeName);
    if (object === null) throw apiNotFound(typeName);
    return object;
  }

  /** What hangs on a null object is null too. */
  private step(path: WirePath, parent: HostObject): HostObject {
    if (parent === nullObject) return nullObject;
    const name = path.ObjectPathType === pathTypes.indexer ? "GetItem" : path.Name;
    const member = this.find(parent, name);
    const value = member.kind === "method" ? member.call(this.readArguments(path.ArgumentInfo)) : member.get();
    if (!isHostObject(value)) throw invalidArgument();
    return value;
  }

  private readArguments(info: WireArguments | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.readArgument(value, ids[index])));
  }

  private readArgument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.resolve(id);
    return this.replaceObjects(value);
  }

  /** Objects inside a plain argument are written as `{ _ObjectPathId }`. Large arrays of values never hold any. */
  private replaceObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.replaceObjects(entry)]));
  }
}
