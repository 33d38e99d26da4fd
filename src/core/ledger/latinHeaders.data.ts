import type { HeaderRule } from "./headerRules.data.ts";

const rule = (role: HeaderRule["role"], weight: number, pattern: string): HeaderRule => ({ role, weight, pattern: new RegExp(pattern, "u") });

/** English headers in lower case without spaces; the first that fits holds, what is particular before what is general. */
export const latinHeaders: readonly HeaderRule[] = [
  rule("previousNote", 0.9, "^(?:previous|last|prior)(?:period|month|week|quarter)?(?:note|update|progress|status)?"),
  rule("nextStep", 0.95, "next(?:step|action|milestone)|followup|wayforward"),
  rule("extendedTo", 0.95, "(?:extended|revised|new|postponed|amended)(?:to|until|due|deadline|date|target)"),
  rule("approval", 0.9, "approv"),
  rule("completedOn", 0.95, "(?:actual|completed?|completion|closed?|done|finished)(?:on|date|at|end|finish|completion|day)"),
  rule(null, 0.9, "^(?:start|begin|from|created|opened|issued|received|reported|planned?start|kickoff)(?:date|on|at|time)?$|priority|severity|budget|cost|currency|informed|frequency|score|rank"),
  rule("deadline", 0.95, "due|deadline|target(?:date|day|completion)|finishby|(?:end|finish|planned|completion|expected|by)(?:date|when|completion)|timeline|timeframe|when"),
  rule("progress", 0.95, "%|percent|pct|progress(?:rate)?$|completion(?:rate)?$|complete$"),
  rule("status", 0.95, "status|state|rag|traffic|health|light"),
  rule("lead", 0.95, "lead|owner|accountable|responsible(?:unit|body|agency|department|office|party|organi[sz]ation)?$|assigned|assignee|focal|incharge|^who"),
  rule("responsible", 0.9, "support|consult|partner|participat|cooperat|collaborat|contribut|involved|other(?:unit|agenc|department|stakeholder)|stakeholder"),
  rule("contact", 0.9, "contact|phone|email|person|tel$"),
  rule("leader", 0.85, "leader|sponsor|director|minister|executive|mayor"),
  rule("sequence", 0.9, "^(?:no|nr|num|number|#|id|ref(?:no|id)?|item(?:no|id)|task(?:no|id)|s\\/?n|index|code|serial(?:no)?)$"),
  rule("measureKey", 0.85, "(?:clause|measure|article|policy)(?:no|number|id|key|ref)"),
  rule("source", 0.85, "source|origin|document|reference|basis|meeting"),
  rule("evidence", 0.9, "evidence|attachment|link|proof|supportingdoc"),
  rule("problem", 0.9, "problem|issue|risk|blocker|obstacle|challenge|constraint|bottleneck"),
  rule("acceptance", 0.9, "accept|verif|signoff|signedoff|audited"),
  rule("weight", 0.9, "weight|points"),
  rule("progressNote", 0.85, "progress|update|achievement|result|development|situation|note$|notes$"),
  rule("category", 0.85, "category|type|area|section|chapter|pillar|theme|workstream|stream|sector|domain|cluster|programme|program$|objective|goal"),
  rule("action", 0.85, "^(?:keyactions?|substeps?|steps?|measures?|howto|how|approach|method|subtasks?)$"),
  rule("task", 0.92, "task|action|activit|deliverable|description|todo|work|initiative|commitment|what|item|project|recommendation|output|finding"),
  rule("remark", 0.9, "remark|comment|memo|other"),
  rule("lead", 0.6, "department|dept|unit|agency|bureau|office|division|organi[sz]ation|team|ministry"),
  rule("deadline", 0.5, "date|month|quarter|year"),
];
