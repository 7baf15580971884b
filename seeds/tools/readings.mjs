// Prints, for each name in the seeds, its key and how pinyin-pro reads its longest stretch of Chinese characters in the
// context of the name: what a test of the search holds itself to.
import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const tables = ['stations', 'organizations', 'training_programs', 'competitions', 'charity_projects'];

for (const table of tables) {
  const lines = readFileSync(new URL(`../${table}.csv`, import.meta.url), 'utf8').split('\n').slice(1);
  for (const line of lines) {
    const match = /^([a-z0-9-]+),("(?:[^"]|"")*"|[^,]*),/.exec(line);
    if (!match) continue;
    const characters = [...match[2].replace(/^"|"$/g, '').replace(/""/g, '"')];
    const readings = pinyin(characters.join(''), { toneType: 'none', type: 'array', v: true });
    let best = [];
    let run = [];
    characters.forEach((character, index) => {
      run = /[\u3400-\u9fff]/.test(character) ? [...run, readings[index].replace(/ü/g, 'v')] : [];
      if (run.length > best.length) best = run;
    });
    if (best.length > 1) console.log(`${match[1]},${best.join(' ')}`);
  }
}
