// Prints the usual reading of each Chinese character that has several and whose usual one is not the first by the alphabet:
// one line a syllable, as in pinyin.mjs. The readings are those of pinyin-pro (MIT licence, https://github.com/zh-lx/pinyin-pro).
import { pinyin } from 'pinyin-pro';

const syllables = new Map();
const plain = reading => reading.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '');

for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCodePoint(code);
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }).map(plain).filter(reading => /^[a-z]+$/.test(reading));
  const [usual] = pinyin(character, { toneType: 'none', type: 'array', v: true }).map(plain);
  if (!/^[a-z]+$/.test(usual) || [...all].sort()[0] === usual) continue;
  if (!syllables.has(usual)) syllables.set(usual, []);
  syllables.get(usual).push(character);
}

for (const syllable of [...syllables.keys()].sort()) console.log(`${syllable} ${syllables.get(syllable).join('')}`);
