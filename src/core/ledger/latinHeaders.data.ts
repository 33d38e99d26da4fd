import type { HeaderRule } from "./headerRules.data.ts";

const rule = (role: HeaderRule["role"], weight: number, pattern: string): HeaderRule => ({ role, weight, pattern: new RegExp(pattern, "u") });

const body = "(?:unit|body|bodies|agenc(?:y|ies)|dept|departments?|offices?|part(?:y|ies)|organi[sz]ations?|bureaus?|divisions?|teams?|ministr(?:y|ies))";

/** English headers in lower case, their words parted by one space; the first that fits holds, what is particular before what is general. */
export const latinHeaders: readonly HeaderRule[] = [
  rule("contact", 0.9, "\\b(?:contact|phone|email|person|pic|tel|resources?)\\b"),
  rule("measureKey", 0.85, "\\b(?:clause|measure|article|policy) ?(?:no|number|id|key|ref)\\b"),
  rule("sequence", 0.9, "^(?:s ?n|index|ref|key|wbs)$|(?:^|\\b)(?:no|nr|num|number|id|#|serial)$|^(?:item|task|issue|project|activity|record)? ?code$"),
  rule("category", 0.9, "\\b(?:type|category|class)$"),
  rule("previousNote", 0.9, "^(?:previous|last|prior)\\b ?(?:period|month|week|quarter)?"),
  rule("nextStep", 0.95, "\\bnext ?(?:steps?|actions?|milestone|month|week|quarter)|follow ?up|way forward"),
  rule("extendedTo", 0.95, "\\b(?:extended|revised|new|postponed|amended) ?(?:to|until|due|deadline|date|target)"),
  rule("approval", 0.9, "\\bapprov"),
  rule("completedOn", 0.95, "\\b(?:actual|completed?|completion|closed?|done|finished) ?(?:on|date|at|end|finish|completion|day)\\b"),
  rule(null, 0.9, "^(?:policy|source|original) (?:text|wording)$"),
  rule(null, 0.9, "^(?:start|begin|from|created|opened|issued|received|reported|planned start|kick ?off)(?: ?(?:date|on|at|time))?$|\\b(?:priority|severity|budget|cost|currency|informed|frequency|score|rank|count|total|reporter|created by|author|labels?)\\b"),
  rule("deadline", 0.95, "\\b(?:due|deadline|target ?(?:date|day|completion)|finish by|(?:end|finish|planned|completion|expected|by) ?(?:date|when|completion)|time ?line|time ?frame|when)\\b"),
  rule("progress", 0.95, "%|\\b(?:percent|percentage|pct)\\b|^progress(?: ?rate)?$|^completion(?: ?rate)?$|\\bcomplete$"),
  rule("status", 0.95, "\\b(?:status|state|rag|traffic|health)\\b"),
  rule("leader", 0.85, "\\b(?:leader|sponsor|director|minister|executive|mayor)\\b"),
  rule("lead", 0.95, `\\b(?:lead|leading|owner|accountable|assigned|assignee|focal|in charge)\\b|^who\\b|\\bresponsible(?: ${body})?$`),
  rule("responsible", 0.9, `\\b(?:support|supporting|consulted|partners?|participants?|participating|cooperating|collaborat\\w*|contribut\\w*|involved|stakeholders?)\\b|\\bother ${body}`),
  rule("source", 0.85, "\\b(?:source|origin|document|reference|basis|meeting)\\b"),
  rule("evidence", 0.9, "\\b(?:evidence|attachments?|links?|proof|supporting doc\\w*)\\b"),
  rule("problem", 0.9, "\\b(?:problems?|issues?|risks?|blockers?|obstacles?|challenges?|constraints?|bottlenecks?)\\b"),
  rule("acceptance", 0.9, "\\b(?:accept\\w*|verif\\w*|sign(?:ed)? ?off|audited)\\b"),
  rule("weight", 0.9, "\\b(?:weight|points)\\b"),
  rule("progressNote", 0.85, "^where\\b.*\\b(?:stand|are)\\b|\\b(?:progress|updates?|achievements?|results?|developments?|situation|notes?)\\b"),
  rule("category", 0.85, "\\b(?:category|type|area|section|chapter|pillar|theme|workstream|stream|sector|domain|cluster|programme|program|objective|goal)\\b"),
  rule("action", 0.85, "\\bmilestones?$|^(?:key actions?|sub ?steps?|steps?|measures?|how to|how|approach|method|sub ?tasks?)$"),
  rule("task", 0.92, "\\b(?:summary|subject|title|tasks?|actions?|activit(?:y|ies)|deliverables?|description|to ?do|work|initiatives?|commitments?|what|items?|projects?|recommendations?|outputs?|findings?)\\b(?: name| title)?"),
  rule("remark", 0.9, "\\b(?:remarks?|comments?|memo|other)\\b"),
  rule("lead", 0.45, `\\b${body}\\b`),
  rule("deadline", 0.45, "\\b(?:date|month|quarter|year)\\b"),
];
