import { placeOf } from "../audit.ts";
import { spread } from "../group.ts";
import { byCause } from "../kinds/byCause.ts";
import { defineCheck } from "../model.ts";
import { perAudit } from "../perAudit.ts";
import { wordsIn } from "./notes.ts";

export const progressNoteVague = defineCheck({
  id: "progress-note-vague",
  severity: "info",
  family: "filling",
  scope: "cell",
  tags: ["progress"],
  messages: ["vague"],
  appliesTo: ({ hasColumn }) => hasColumn("progressNote"),
  examine: [byCause({
    sight: (audit, row) => {
      if (row.status === "done") return null;
      const words = wordsIn(row, "progressNote");
      return words !== "" && vagueness(audit)(words) ? { key: words, cause: words, place: placeOf(row, "progressNote") } : null;
    },
    conclude: (words, sightings) => ({ message: "vague", ...spread(sightings), values: { words, count: sightings.length }, about: words }),
  })],
});

/** A text longer than this has room for facts that no list of phrases can see. */
const longestPhrase = 40;
const setPhrases = /正在|[已将中本该项均在了的和并]|继续|持续|全力|积极|稳步|有序|扎实|加快|按照?|根据|计划|时间节点|序时进度|要求|相关|有关|各项|工作|任务|措施|事项|推进|推动|落实|开展|办理|实施|进行|进展|顺利|正常|良好|取得|阶段性|成效|成果|初步|高度重视|认真|组织|部署|抓好|做好|加强|不断|深入|严格|贯彻|执行|常态化|长期|坚持|下一步|目前|逐步|一定|较好|进一步|完善|提升|优化|强化|统筹|协调|谋划|研究|学习|跟进|督促|配合/gu;

/** Figures, names and documents. */
const facts = /[\d《〔“"%％一二三四五六七八九十百千万亿两]/u;

/** Nothing is left when the set phrases are taken away. */
function isVague(words: string): boolean {
  return words.replace(setPhrases, "").replace(/[\s,，。.、;；:：!！]+/gu, "").length <= 1;
}

/** The same phrases stand in many rows: each is looked at once. */
const vagueness = perAudit(() => {
  const known = new Map<string, boolean>();
  return (words: string): boolean => {
    if (words.length > longestPhrase || facts.test(words)) return false;
    const found = known.get(words) ?? isVague(words);
    known.set(words, found);
    return found;
  };
});
