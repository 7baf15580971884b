const scale = 100;

/**
 * A line as text: degrees in hundredths, each number the difference from the one before, zigzag, five bits a character.
 * https://developers.google.com/maps/documentation/utilities/polylinealgorithm, with two digits instead of five.
 */
export function encode(points) {
  let [x, y, text] = [0, 0, ''];
  for (const point of points) {
    const [nextX, nextY] = point.map((degrees) => Math.round(degrees * scale));
    if (text && nextX === x && nextY === y) continue;
    text += number(nextX - x) + number(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

function number(value) {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  for (; rest >= 0x20; rest >>= 5) text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
  return text + String.fromCharCode(rest + 63);
}
