import type { IsoDate } from "#core/calendar/isoDate";
import { fail, ok, type Result } from "#core/findings/result";
import { policyDocumentSchema, type PolicyDocument } from "#core/policy/model";
import * as v from "valibot";
import type { Environment } from "./environment.ts";
import type { PolicyFailure } from "./failure.ts";

export type PolicySource =
  | { kind: "bundled"; id: string }
  | { kind: "text"; name: string; text: string; issuedOn: IsoDate | null }
  /** What the program has written itself: one model or several, from a file or a sheet. */
  | { kind: "model"; name: string; json: unknown };

function readModel(name: string, json: unknown): Result<PolicyDocument[], PolicyFailure> {
  const parsed = v.safeParse(v.array(policyDocumentSchema), Array.isArray(json) ? json : [json]);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail({ kind: "badModel", file: name, path: v.getDotPath(issue) ?? "", detail: issue.message });
}

async function readText({ name, text, issuedOn }: Extract<PolicySource, { kind: "text" }>, { compute, settings }: Environment): Promise<Result<PolicyDocument[], PolicyFailure>> {
  const documents = await compute.readPolicy(text, { issuedOn, settings });
  if (!documents.some(({ measures }) => measures.length > 0)) return fail({ kind: "noMeasures", file: name });
  // The file's name is how its owner calls the policy; several documents in it are numbered.
  const id = name.replace(/\.[^.]*$/u, "");
  return ok(documents.map((document, index) => ({ ...document, id: documents.length === 1 ? id : `${id}-${index + 1}` })));
}

/** Brings in a policy: built in, from its text, or from a model. A text may hold several documents. */
export async function importPolicy(source: PolicySource, environment: Environment): Promise<Result<PolicyDocument[], PolicyFailure>> {
  switch (source.kind) {
    case "text": return readText(source, environment);
    case "model": return readModel(source.name, source.json);
    case "bundled": {
      const { ids, load } = environment.bundledPolicies;
      if (!ids.includes(source.id)) return fail({ kind: "unknownPolicy", id: source.id, known: ids });
      return readModel(source.id, await load(source.id));
    }
  }
}
