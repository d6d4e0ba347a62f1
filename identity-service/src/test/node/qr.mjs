// Reads with an independent reader what the sign-in page draws. The first argument is its qr.js, the second a file with a text in each line.
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';

const source = readFileSync(process.argv[2], 'utf8');
const { modules } = await import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);
const read = jsqr.default ?? jsqr;
const pixels = 4;
const margin = 4;
let wrong = 0;
let right = 0;
for (const text of readFileSync(process.argv[3], 'utf8').trimEnd().split('\n')) {
  const rows = modules(text);
  const side = (rows.length + 2 * margin) * pixels;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  rows.forEach((row, y) => row.forEach((dark, x) => {
    for (let i = 0; dark && i < pixels * pixels; i++) {
      const at = (((y + margin) * pixels + Math.floor(i / pixels)) * side + (x + margin) * pixels + (i % pixels)) * 4;
      image.fill(0, at, at + 3);
    }
  }));
  if (read(image, side, side)?.data === text) {
    right++;
  } else {
    wrong++;
    console.error(`not read: ${text}`);
  }
}
console.log(`${right} read, ${wrong} not`);
process.exitCode = wrong === 0 ? 0 : 1;
