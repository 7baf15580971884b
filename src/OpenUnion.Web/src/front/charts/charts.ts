import query from '../../queries/figures.graphql?raw';
import history from '../../queries/history.graphql?raw';
import { ask } from '../../common/api';
import { byId, h } from '../../common/dom';
import { language, nameOf, say } from '../../common/language';
import { bars } from './bars';
import { amount, period, rounding, sources, type Figure } from './figure';
import { growth } from './growth';

type Page = { readonly nodes: readonly Figure[] };
type Figures = Readonly<Record<'national' | 'services' | 'regional', Page>>;

const headlines: Readonly<Record<string, [zh: string, en: string]>> = {
  'stations-built': ['工会驿站', 'Union stations'],
  'workers-covered': ['覆盖职工群众', 'Workers covered'],
  'daily-visits': ['每日服务', 'Visits a day'],
  'annual-visits': ['全年服务', 'Visits a year'],
};

/** Draws what was published; where nothing was, there is no chart. */
export async function showCharts(): Promise<void> {
  const { data } = await ask<Figures>(query);
  const [national, services, regional] = [data.national.nodes, data.services.nodes, data.regional.nodes];
  const provinces = latest(regional, ({ region }) => region!.code).sort((one, other) => other.value - one.value);
  const total = national.findLast(({ indicator }) => indicator === 'stations-built');
  byId('charts').replaceChildren(...[
    headlineFigures(latest([...national].reverse(), ({ indicator }) => indicator)),
    services.length > 0 && bars(servicesTitle(total), say('服务', 'Service'), services, serviceName, total?.value ?? services[0]!.value),
    provinces.length > 0 && bars(say('各省市公布的工会驿站', 'Union stations as provinces published them'), say('地区', 'Region'), provinces, ({ region }) => nameOf(region!), provinces[0]!.value),
    await overTheYears(national.filter(({ indicator }) => indicator === 'stations-built'), provinces[0]),
  ].filter((chart) => chart !== false));
  byId('charts').setAttribute('aria-busy', 'false');
}

/** The first of each key: lists come with the newest first. */
const latest = (figures: readonly Figure[], key: (figure: Figure) => string): Figure[] => {
  const found = new Map<string, Figure>();
  for (const figure of figures) if (!found.has(key(figure))) found.set(key(figure), figure);
  return [...found.values()];
};

function headlineFigures(figures: readonly Figure[]): HTMLElement | false {
  const order = Object.keys(headlines);
  const known = figures.filter(({ indicator }) => indicator in headlines).sort((one, other) => order.indexOf(one.indicator) - order.indexOf(other.indicator));
  if (!known.length) return false;
  return h('dl', { class: 'headline' }, ...known.map((figure) =>
    h('div', {},
      h('dt', {}, say(...headlines[figure.indicator]!)),
      h('dd', {}, h('b', {}, amount(figure)), h('small', {}, [rounding(figure), period(figure)].filter(Boolean).join(say('，', ', ')), ' ', sources(figure))))));
}

const servicesTitle = (total: Figure | undefined): string => total
  ? say(`全国${amount(total)}驿站中`, `Of the ${amount(total)} stations in China`)
  : say('全国工会驿站的服务', 'What China’s union stations offer');

/** Without what all of them have in common: 全国配备应急药品的驿站数, stations-with-emergency-medicine. */
const serviceName = ({ name, indicator }: Figure): string => language === 'zh'
  ? name.replace(/^全国/, '').replace(/的?驿站数$/, '')
  : indicator.replace(/^stations-/, '').replaceAll('-', ' ');

/** The country's years, or else those of the province with most stations. One year alone is no growth. */
async function overTheYears(national: readonly Figure[], largest: Figure | undefined): Promise<HTMLElement | false> {
  const years = distinctDays(national);
  if (years.length > 1) return growth(years);
  const { data } = await ask<{ statistics: Page }>(history, { region: largest?.region?.code ?? '' });
  const ofProvince = distinctDays(data.statistics.nodes);
  if (ofProvince.length > 1) return growth(ofProvince);
  return national.length > 0 && h('p', { class: 'aside' }, say(
    '历年走势：目前只有一个时点的驿站总数有出处。再有一个，这里就会画出来。',
    'Growth: the number of stations has a source for one moment only so far. With a second, it will be drawn here.'));
}

const distinctDays = (figures: readonly Figure[]): Figure[] =>
  latest(figures.filter(({ asOf }) => asOf), ({ asOf }) => asOf!).sort((one, other) => one.asOf!.localeCompare(other.asOf!));
