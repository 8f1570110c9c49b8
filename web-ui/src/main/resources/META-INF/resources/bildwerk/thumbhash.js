// Decodes a ThumbHash (a placeholder of about 25 bytes) into a small picture.

const decoded = new Map();

/** Returns a data address of the placeholder, or an empty text where there is none or it cannot be read. */
export function placeholder(base64) {
  if (!base64) {
    return "";
  }
  if (!decoded.has(base64)) {
    if (decoded.size > 3000) {
      decoded.clear();
    }
    decoded.set(base64, draw(base64));
  }
  return decoded.get(base64);
}

function draw(base64) {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { width, height, pixels } = decode(bytes);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d").putImageData(new ImageData(pixels, width, height), 0, 0);
    return canvas.toDataURL();
  } catch {
    return "";
  }
}

/** The header holds the averages and scales, the rest the cosine terms in half bytes: luminance, two colours, alpha. */
export function decode(hash) {
  const head = hash[0] | (hash[1] << 8) | (hash[2] << 16);
  const tail = hash[3] | (hash[4] << 8);
  const hasAlpha = head >> 23 !== 0;
  const landscape = tail >> 15 !== 0;
  const most = hasAlpha ? 5 : 7;
  const columns = Math.max(3, landscape ? most : tail & 7);
  const rows = Math.max(3, landscape ? tail & 7 : most);
  const source = halfBytes(hash, hasAlpha ? 6 : 5);
  const luminance = channel(source, columns, rows, ((head >> 18) & 31) / 31);
  const first = channel(source, 3, 3, (((tail >> 3) & 63) / 63) * 1.25);
  const second = channel(source, 3, 3, (((tail >> 9) & 63) / 63) * 1.25);
  const alpha = hasAlpha ? channel(source, 5, 5, (hash[5] >> 4) / 15) : null;
  const averages = {
    l: (head & 63) / 63,
    p: ((head >> 6) & 63) / 31.5 - 1,
    q: ((head >> 12) & 63) / 31.5 - 1,
    a: hasAlpha ? (hash[5] & 15) / 15 : 1,
  };
  return paint(size(columns, rows), { luminance, first, second, alpha, columns, rows }, averages);
}

function size(columns, rows) {
  const ratio = columns / rows;
  return { width: Math.round(ratio > 1 ? 32 : 32 * ratio), height: Math.round(ratio > 1 ? 32 / ratio : 32) };
}

function* halfBytes(hash, start) {
  for (let index = start; index < hash.length; index++) {
    yield hash[index] & 15;
    yield hash[index] >> 4;
  }
}

function channel(source, columns, rows, scale) {
  const terms = [];
  for (let y = 0; y < rows; y++) {
    for (let x = y ? 0 : 1; x * rows < columns * (rows - y); x++) {
      terms.push(((source.next().value ?? 8) / 7.5 - 1) * scale);
    }
  }
  return terms;
}

function paint({ width, height }, channels, averages) {
  const pixels = new Uint8ClampedArray(width * height * 4);
  const across = cosines(width, Math.max(channels.columns, 5));
  const down = cosines(height, Math.max(channels.rows, 5));
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const l = averages.l + sum(channels.luminance, channels.columns, channels.rows, across[x], down[y]);
      const p = averages.p + sum(channels.first, 3, 3, across[x], down[y]);
      const q = averages.q + sum(channels.second, 3, 3, across[x], down[y]);
      const a = averages.a + (channels.alpha ? sum(channels.alpha, 5, 5, across[x], down[y]) : 0);
      const blue = l - (2 / 3) * p;
      const red = (3 * l - blue + q) / 2;
      pixels[at] = 255 * red;
      pixels[at + 1] = 255 * (red - q);
      pixels[at + 2] = 255 * blue;
      pixels[at + 3] = 255 * a;
    }
  }
  return { width, height, pixels };
}

function cosines(length, count) {
  return Array.from({ length }, (unused, at) =>
    Array.from({ length: count }, (none, term) => Math.cos((Math.PI / length) * (at + 0.5) * term)),
  );
}

function sum(terms, columns, rows, across, down) {
  let total = 0;
  for (let y = 0, index = 0; y < rows; y++) {
    const factor = down[y] * 2;
    for (let x = y ? 0 : 1; x * rows < columns * (rows - y); x++, index++) {
      total += terms[index] * across[x] * factor;
    }
  }
  return total;
}
