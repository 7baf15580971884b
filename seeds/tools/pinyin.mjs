// Prints the readings of Chinese characters, one line a syllable: the syllable without tone (ü is v), then all characters
// that can be read so. The readings are those of pinyin-pro (MIT licence, https://github.com/zh-lx/pinyin-pro).
import { pinyin } from 'pinyin-pro';

const blocks = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff]];
const syllables = new Map();

for (const [first, last] of blocks) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    for (const reading of pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })) {
      const syllable = reading.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '');
      if (!/^[a-z]+$/.test(syllable)) continue;
      if (!syllables.has(syllable)) syllables.set(syllable, []);
      if (!syllables.get(syllable).includes(character)) syllables.get(syllable).push(character);
    }
  }
}

for (const syllable of [...syllables.keys()].sort()) console.log(`${syllable} ${syllables.get(syllable).join('')}`);
