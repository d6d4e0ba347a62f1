// QR codes (ISO/IEC 18004): bytes, error correction level M, versions 1 to 13, which is up to 331 bytes.

// by version: all codewords, those of correction in a block, blocks, middles of alignment patterns
const VERSIONS = [
  [26, 10, 1, []],
  [44, 16, 1, [6, 18]],
  [70, 26, 1, [6, 22]],
  [100, 18, 2, [6, 26]],
  [134, 24, 2, [6, 30]],
  [172, 16, 4, [6, 34]],
  [196, 18, 4, [6, 22, 38]],
  [242, 22, 4, [6, 24, 42]],
  [292, 22, 5, [6, 26, 46]],
  [346, 26, 5, [6, 28, 50]],
  [404, 30, 5, [6, 30, 54]],
  [466, 22, 8, [6, 32, 58]],
  [532, 22, 9, [6, 34, 62]],
];

const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

// powers of 2 in the field of 256 elements by x^8+x^4+x^3+x^2+1, and back
const POWER = [1];
const LOG = [];
for (let i = 0; i < 255; i++) {
  LOG[POWER[i]] = i;
  const next = POWER[i] * 2;
  POWER.push(next > 255 ? next ^ 0x11d : next);
}
const times = (a, b) => (a && b ? POWER[(LOG[a] + LOG[b]) % 255] : 0);

/** The remainder of data by the product of (x - 2^i). */
function correction(data, length) {
  let divisor = [1];
  for (let i = 0; i < length; i++) {
    const next = [...divisor, 0];
    divisor.forEach((factor, at) => {
      next[at + 1] ^= times(factor, POWER[i]);
    });
    divisor = next;
  }
  const rest = [...data, ...new Array(length).fill(0)];
  data.forEach((_, at) => {
    const factor = rest[at];
    divisor.forEach((one, i) => {
      rest[at + i] ^= times(one, factor);
    });
  });
  return rest.slice(data.length);
}

/** A number with the remainder of it by a polynomial behind it. */
function withCheck(number, degree, polynomial) {
  let rest = number << degree;
  for (let bit = 31 - Math.clz32(rest); bit >= degree; bit--) {
    if ((rest >> bit) & 1) {
      rest ^= polynomial << (bit - degree);
    }
  }
  return (number << degree) | rest;
}

function codewords(bytes, version) {
  const [all, check, blocks] = VERSIONS[version - 1];
  const room = all - check * blocks;
  let bits = '0100' + bytes.length.toString(2).padStart(version < 10 ? 8 : 16, '0');
  bytes.forEach((byte) => {
    bits += byte.toString(2).padStart(8, '0');
  });
  bits += '0000'.slice(0, Math.max(0, room * 8 - bits.length));
  bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  const data = bits.match(/.{8}/g).map((byte) => parseInt(byte, 2));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) {
    data.push(pad);
  }
  const short = Math.floor(room / blocks);
  const long = room % blocks;
  const parts = [];
  for (let i = 0, at = 0; i < blocks; i++) {
    const length = short + (i < blocks - long ? 0 : 1);
    parts.push(data.slice(at, at + length));
    at += length;
  }
  const checks = parts.map((part) => correction(part, check));
  const mixed = [];
  for (let i = 0; i <= short; i++) {
    parts.filter((part) => i < part.length).forEach((part) => mixed.push(part[i]));
  }
  for (let i = 0; i < check; i++) {
    checks.forEach((part) => mixed.push(part[i]));
  }
  return mixed;
}

/** What is the same for every text: true and false where a module is set, undefined where data goes. */
function frame(version) {
  const size = 17 + version * 4;
  const grid = Array.from({ length: size }, () => new Array(size).fill(undefined));
  const middles = VERSIONS[version - 1][3];
  const square = (middleX, middleY, reach, isDark) => {
    for (let y = Math.max(0, middleY - reach); y <= Math.min(size - 1, middleY + reach); y++) {
      for (let x = Math.max(0, middleX - reach); x <= Math.min(size - 1, middleX + reach); x++) {
        grid[y][x] = isDark(Math.max(Math.abs(x - middleX), Math.abs(y - middleY)));
      }
    }
  };
  for (let i = 0; i < size; i++) {
    grid[6][i] = grid[i][6] = i % 2 === 0;
  }
  for (const y of middles) {
    for (const x of middles) {
      const inACorner = (x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
      if (!inACorner) {
        square(x, y, 2, (away) => away !== 1);
      }
    }
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) {
    square(x, y, 4, (away) => away !== 2 && away !== 4);
  }
  describe(grid, 0);
  if (version >= 7) {
    const bits = withCheck(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const dark = Boolean((bits >> i) & 1);
      const along = Math.floor(i / 3);
      const across = size - 11 + (i % 3);
      grid[along][across] = dark;
      grid[across][along] = dark;
    }
  }
  return grid;
}

/** Writes level (M is 00) and mask beside the corners, twice. */
function describe(grid, mask) {
  const size = grid.length;
  const bits = withCheck(mask, 10, 0x537) ^ 0x5412;
  const dark = (i) => Boolean((bits >> i) & 1);
  for (let i = 0; i < 15; i++) {
    const down = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i;
    const along = i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i;
    grid[down][8] = dark(i);
    grid[8][along] = dark(i);
  }
  grid[size - 8][8] = true;
}

function filled(version, words, mask) {
  const grid = frame(version);
  const isData = grid.map((row) => row.map((module) => module === undefined));
  const size = grid.length;
  let bit = 0;
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) {
      right--;
    }
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (isData[y][x]) {
          const word = words[bit >> 3] ?? 0;
          grid[y][x] = Boolean((word >> (7 - (bit % 8))) & 1) !== MASKS[mask](x, y);
          bit++;
        }
      }
    }
    upwards = !upwards;
  }
  describe(grid, mask);
  return grid;
}

/** How hard a code is to read: long runs, blocks, what looks like a corner, more dark than light. */
function penalty(grid) {
  const rows = grid.map((row) => row.map(Number).join(''));
  const columns = grid[0].map((_, x) => rows.map((row) => row[x]).join(''));
  let sum = 0;
  for (const line of [...rows, ...columns]) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) {
      sum += run.length - 2;
    }
    sum += 40 * (line.match(/(?=10111010000|00001011101)/g) ?? []).length;
  }
  for (let y = 1; y < rows.length; y++) {
    for (let x = 1; x < rows.length; x++) {
      const four = rows[y - 1][x - 1] + rows[y - 1][x] + rows[y][x - 1] + rows[y][x];
      sum += four === '0000' || four === '1111' ? 3 : 0;
    }
  }
  const dark = rows.join('').replaceAll('0', '').length / rows.length ** 2;
  return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}

/** Rows of modules, true where one is dark. */
export function modules(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = VERSIONS.findIndex(([all, check, blocks], i) =>
    4 + (i < 9 ? 8 : 16) + bytes.length * 8 <= (all - check * blocks) * 8) + 1;
  if (version === 0) {
    throw new RangeError('too long for a picture');
  }
  const words = codewords(bytes, version);
  return MASKS.map((_, mask) => filled(version, words, mask))
    .reduce((best, next) => (penalty(next) < penalty(best) ? next : best));
}

/** The picture, with the margin readers need. */
export function picture(text, title) {
  const rows = modules(text);
  const side = rows.length + 8;
  const make = (name, values) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(values).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')))
    .join('');
  const svg = make('svg', { viewBox: `0 0 ${side} ${side}`, role: 'img', 'aria-label': title });
  svg.append(
    make('rect', { width: side, height: side, fill: '#ffffff' }),
    make('path', { d: path, fill: '#000000' }),
  );
  return svg;
}
