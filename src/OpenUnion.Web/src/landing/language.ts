type Language = 'zh-Hans' | 'en';

const titles = { 'zh-Hans': 'OpenUnion 中国工会服务开放数据', en: 'OpenUnion: open data on union services in China' };

/** Shows the page in the language that the address or else the browser names. */
export function chooseLanguage(): void {
  const language = wanted();
  const other = language === 'en' ? 'zh-Hans' : 'en';
  const link = document.getElementById('language') as HTMLAnchorElement;
  document.documentElement.lang = language;
  document.title = titles[language];
  link.lang = link.hreflang = other;
  link.href = `?lang=${other.slice(0, 2)}`;
  link.textContent = other === 'en' ? 'English' : '中文';
}

function wanted(): Language {
  const named = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return named.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}
