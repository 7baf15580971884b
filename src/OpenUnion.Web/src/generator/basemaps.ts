import { say } from '../common/language';

/** A basemap that others serve; mind the terms of each. */
export type Basemap = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

export const basemaps: readonly Basemap[] = [
  { name: say('自带', 'Bundled'), attributes: {} },
  {
    name: say('高德地图', 'AMap'),
    attributes: {
      crs: 'GCJ02',
      basemap: 'https://webrd01.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}',
      'basemap-attribution': '© 高德地图',
    },
  },
  {
    name: say('天地图（KEY 换成你的密钥）', 'Tianditu (with a key of yours for KEY)'),
    attributes: {
      basemap: 'https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk=KEY https://t0.tianditu.gov.cn/DataServer?T=cva_w&x={x}&y={y}&l={z}&tk=KEY',
      'basemap-attribution': '© 天地图',
    },
  },
  { name: 'OpenStreetMap', attributes: { basemap: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png', 'basemap-attribution': '© OpenStreetMap contributors' } },
];
