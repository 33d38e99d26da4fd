import { definePolicyCheck, hasWords } from "./definePolicyCheck.ts";

const regularly = /定期[^，。；、,;]{0,12}/u;
const frequency = /每(?:[年季月周旬日\d]|半年)|按[年季月周]/u;

export const policyFrequencyUnstated = definePolicyCheck({
  id: "policy-frequency-unstated",
  severity: "info",
  messages: ["unstated"],
  appliesTo: ({ measures }) => measures.length > 0,
  *examine({ measures }) {
    for (const measure of measures) {
      if (!hasWords(measure)) yield "cannotTell";
      else {
        const sentence = measure.text.split("。").find((words) => regularly.test(words) && !frequency.test(words));
        const words = sentence === undefined ? undefined : regularly.exec(sentence)?.[0];
        if (words !== undefined) yield { message: "unstated", measure: measure.key, values: { number: measure.key, title: measure.title, words } };
      }
    }
  },
});
