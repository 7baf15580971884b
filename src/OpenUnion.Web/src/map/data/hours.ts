import type { Language } from '../openunion-map';

type Words = { days: Record<string, string>; to: string; always: string; off: string; and: string; rules: string; daily: string };

const words: Record<Language, Words> = {
  zh: {
    days: { Mo: '周一', Tu: '周二', We: '周三', Th: '周四', Fr: '周五', Sa: '周六', Su: '周日', PH: '法定节假日' },
    to: '至', always: '每天24小时', off: '不开放', and: '、', rules: '；', daily: '每天',
  },
  en: {
    days: { Mo: 'Mon', Tu: 'Tue', We: 'Wed', Th: 'Thu', Fr: 'Fri', Sa: 'Sat', Su: 'Sun', PH: 'public holidays' },
    to: '–', always: '24 hours, every day', off: 'closed', and: ', ', rules: '; ', daily: 'daily',
  },
};

const dayNames = 'Mo|Tu|We|Th|Fr|Sa|Su|PH';
const daysFirst = new RegExp(`^((?:${dayNames})(?:[-,](?:${dayNames}))*) +(.+)$`);
const times = /^\d\d:\d\d-\d\d:\d\d(?:, ?\d\d:\d\d-\d\d:\d\d)*$/;

/**
 * Opening hours as a person reads them, for the forms that stations have: days and times, `24/7`, `off`.
 * Anything else of https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification stays as it is.
 */
export function readable(hours: string, lang: Language): string {
  const rules = hours.split(/; */).map((rule) => readRule(rule.trim(), words[lang]));
  return rules.every((rule) => rule !== null) ? rules.join(words[lang].rules) : hours;
}

function readRule(rule: string, say: Words): string | null {
  if (rule === '24/7') return say.always;
  if (times.test(rule)) return `${say.daily} ${readTimes(rule, say)}`;
  const [, days, rest] = daysFirst.exec(rule) ?? [];
  if (!days || !rest) return null;
  const when = days.replace(/\w\w/g, (day) => say.days[day]!).replaceAll('-', say.to).replaceAll(',', say.and);
  if (rest === 'off' || rest === 'closed') return `${when} ${say.off}`;
  return times.test(rest) ? `${when} ${readTimes(rest, say)}` : null;
}

const readTimes = (text: string, say: Words) => text.replaceAll('-', '–').replace(/, ?/g, say.and);
