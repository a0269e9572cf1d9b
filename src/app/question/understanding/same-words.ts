import { fold } from '../../../model/fold.ts';

/**
 * Words that ask for the same, in the three languages: a question in Russian finds a preset that is written in English.
 * The first of a line stands for all of them. An asterisk stands for any ending.
 */
const LINES = `
program: programme course train* workshop seminar class | программ* курс* обуч* семинар* тренинг* | 项目 培训班 培训 研修班 研修 研讨班 课程
country: nation | стран* государств* | 国家 各国
organization: organisation bloc | организаци* объединени* | 组织
member: membership | член* участниц* | 成员国 成员
speak: speaker speaking | говор* | 使用者
language: | язык* | 语言 语种
ministry: department | министерств* ведомств* отдел* | 部委 部门
institution: institute academy school | учрежден* академи* институт* | 机构 学院
topic: subject theme | тем темат* | 主题 专题
attend: attend* participat* receiv* get got | посещ* посет* участв* получ* | 参加 参与 获得 得到 收到
open: offer* available | открыт* доступн* предл* | 开放 面向 提供
sponsor: sponsor* pay paid fund* | спонсор* организу* организатор* организов* | 主办 资助 赞助 出资
support: support* | поддерж* | 支持
implement: implement* teach* taught host* | провод* реализ* | 承办 实施 举办
invite: invit* | приглаш* | 邀请
reach: reach* | охват* охвач* | 覆盖 惠及
rank: rank* top | рейтинг* больше наибольш* чаще | 排名 排行 最多
year: annual* yearly | год* лет ежегод* | 每年 年度 年
trend: timeline time | динамик* времен* | 趋势 时间
both: compar* overlap* | оба обеих сравн* пересеч* | 比较 同时 重叠
together: jointly common shared | вместе совместн* общ* | 一起 共同
chain: path link connect* | цепоч* пут* связ* | 路径 链条 联系
contact: contact* met meeting | контакт* встреч* | 接触 会见 往来
report: report* | отчет* отчит* | 报告 汇报
exchange: | обмен* | 交流
missing: miss* gap* never | пробел* отсутств* никогда | 空白 缺失 从未
single: sole | единствен* | 单一
source: sourced | источник* | 来源
party: | парти* | 政党
short: shortest | кратч* коротк* | 最短
work: | работ* | 工作
port: seaport | порт | 港口
police: policing | полици* правоохран* | 警察 警务 执法
narcotics: drug* | нарко* | 禁毒 毒品
terrorism: terror* counterterror* | террор* антитеррор* контртеррор* | 反恐 恐怖
media: | сми медиа* | 媒体
journalism: journalis* press | журналис* пресс* | 记者 新闻
tank: thinktank | | 智库
beidou: | бэйдоу бейдоу | 北斗
satellite: | спутник* | 卫星
blockchain: | блокчеин* | 区块链
governance: govern* | управлен* | 治理
trade: | торгов* | 贸易
commerce: commercial | коммерц* | 商务
digital: digit* | цифров* | 数字
technology: technolog* | технолог* | 技术 科技
agriculture: agricultur* farm* | сельск* аграрн* | 农业
fishery: fish* aquacultur* | рыб* | 渔业
health: medicin* medical | здравоохран* медицин* здоров* | 卫生 医疗 医药
education: educat* | образовани* | 教育
security: | безопасност* | 安全
infrastructure: | инфраструктур* | 基础设施
investment: invest* | инвест* | 投资
finance: financ* | финанс* | 金融
environment: environment* climate | эколог* | 环境 环保
logistics: logistic* | логистик* | 物流
transport: transport* | транспорт* | 交通 运输
university: universit* | университет* вуз* | 大学 高校
law: legal | правов* закон* юрид* | 法律 法治
minority: minorit* | меньшинств* | 少数民族
information: informat* | информац* | 信息
online: internet | интернет* | 互联网 网络
textile: | текстил* | 纺织
entrepreneurship: entrepreneur* | предпринимат* | 创业
youth: | молодеж* | 青年
diplomacy: diploma* | дипломат* | 外交
culture: cultur* | культур* | 文化
parliament: parliament* | парламент* | 议会
sport: | спорт* | 体育
labour: labor | труд* | 劳务
french: francophone | франк* француз* | 法语
english: anglophone | англ* | 英语
portuguese: lusophone | португал* | 葡语 葡萄牙语
spanish: hispanophone | испан* | 西班牙语
arabic: arabophone | арабоязыч* | 阿拉伯语
russian: russophone | русск* | 俄语
africa: african | африк* | 非洲
asia: asian | ази* | 亚洲
central: | центральн* | 中部
brics: | брикс | 金砖国家 金砖
mfa: | мид |
china: prc | кита кнр китаиск* | 中国
`;

export type SameWords = {
  /** What stands for a stem that is listed whole. */
  whole: ReadonlyMap<string, string>;
  /** Beginnings of words, the longest first, each with what stands for them. */
  beginnings: readonly (readonly [beginning: string, stands: string])[];
  /** Several characters of Chinese that are one word, the longest first. */
  characters: readonly (readonly [characters: string, stands: string])[];
};

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

export function readSameWords(): SameWords {
  const entries = LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [stands = '', others = ''] = fold(line).split(':');
      const words = others.split(/[\s|]+/).filter(Boolean);
      return [stands, ...words].map((word) => [word, stands] as const);
    });
  const beginnings = entries
    .filter(([word]) => word.endsWith('*'))
    .map(([word, stands]) => [word.slice(0, -1), stands] as const)
    .toSorted(([a], [b]) => b.length - a.length);
  const characters = entries.filter(([word]) => isHan(word)).toSorted(([a], [b]) => b.length - a.length);
  return { whole: new Map(entries), beginnings, characters };
}

/** Words that join others and ask for nothing. */
export const joiningWords: ReadonlySet<string> = new Set(
  `a an the of for to in on at by with about and or that which who whom what how did do doe does is are was were has have
  had its their between than any all me show list give where when from until before after as other one some be can could
  into there this since per many much most each every against
  и в во на между о об обо с со по для к ко от до из за у что какие какие какои какая какое кто где когда как которые которых
  которым чем все или не ли это их ее его был была были было мне покажи каждыи каждая
  мог могла могли может могут борьба борьбе против сколько
  的 了 和 与 在 对 是 有 为 给 到 从 哪 些 什 么 关 于 谁 被 把 及 或 向 由 个 都 吗 所 将 中 能 可 以 各 自 年 前 后 多 少 我 看 打 击 数`
    .split(/\s+/)
    .filter(Boolean),
);
