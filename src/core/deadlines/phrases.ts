/** Words of a deadline cell that name no day, as data. Longer and more definite families stand first. */

/** The unit says how far it is where it should say by when. */
export const statusWords = /^(?:已(?:经|全部|基本|按期|如期|提前)*(?:完成|办结|销号|整改到位|落实|结束|完结|到位|整改|竣工|达标)|完成|办结|销号|完毕|完结|正在(?:推进|进行|办理|整改|落实)中?|推进中|进行中|未启动|未开展|未完成|取消|暂停|中止|终止)[了!.]*$/u;

/** What people type to say that a cell stays empty. */
export const blankMarkers = /^(?:[/\\\-~.·…_*x×]+|无|暂无|没有|空|空白|n\/?a|null|none|nil|无要求|无时限(?:要求)?|不适用|不涉及|未明确|未定|无\(.{0,6}\))$/iu;

/** 序时: done bit by bit along the plan. */
export const onScheduleWords = /序时|时序|按照?[^,;。]{0,6}(?:时间)?(?:进度|节点|时间表|计划|里程碑|路线图|工期)|按(?:期|时)推进/u;

/** To be done at once: counts from the reference, with no date in the text. */
export const atOnceWords = /立[行即]|即[知查办]即?|即日|即[刻时行]|马上|立[说查整接]|边[查整学][^,;。]?边改|随[即时]|当场|第一时间|立改/u;

/** A limit that nobody can hold against the calendar. */
export const vagueWords =
  /近期|尽[快早]|限期|限时|抓紧|早日|另行|待定|待[^,;。]{0,8}(?:明确|确定|通知|后)|视(?:情|[^,;。]{0,6}(?:情况|需要|进展))|适当时候|择机|择期|短期|中期|远期|中远期|近中期|中短期|如期|按期|按时|及时|尽量|据实|岁末年初|年末岁初|年终岁首|汛期|采暖季|供暖季|汛前|汛后|冬季|春季|夏季|秋季|暑[期假]|寒假|开学|学[期年]|两会|换届|今冬明春|(?:提前|前)(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个?工作日|[日天周]|个月)|到期|任期|(?:规定|法定|承诺)(?:时间|期限|时限)|要求(?:时间|时限)|合同(?:约定|期)|约定|任务期内|规划期|实施期|期内|国家部署前/u;

/** Without an end. `strong` ones stand beside a date (长期推进); `weak` ones only describe the way to it. */
export const strongOngoingWords =
  /长期|持续|常态|长效|常年|全年|贯穿|经常|日常|不断|始终|一以贯之|久久为功|滚动|动态|定期|不定期|长抓|常抓|不懈|持之以恒|接续|坚持|永久|终身|实时|全程|长远/u;
/** The day is up to a higher office. */
export const arrangedWords = /适时|(?:按|根据|依据)[^,;。]{0,12}(?:部署|安排)/u;
export const weakOngoingWords =
  /逐步|逐年|加快|加紧|分步|分期|分批|分阶段|稳步|有序|深入|全面|扎实|大力|积极|协同|统筹|同步|部署|推进|推动|根据[^,;。]{0,10}(?:安排|进展|部署|要求|需要|情况)|按照?[^,;。]{0,10}(?:安排|部署|要求|需要)/u;

/** Stage words: what is due by the date is a part of the task. */
export const stageWords = /阶段性|初步(?:成效|成果|建立|形成|完成)|取得(?:明显|显著|积极|实质性?|重要|初步|一定|较大)*(?:成效|进展|成果|突破)/u;

/** An event whose day is not in the text: 汛期前, 项目竣工后. */
export const eventWords = /(?:[^\d年月日号季][之以]?[前后]|期间|时|之际|当[天日])$/u;
