// Answers each line, a JSON object {source, folder, widths, mozjpeg}, with one: the processor and wall time of making every
// width in JPEG, WebP and AVIF by one call each, and the bytes of the files that it wrote.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);

const encoders = {
  jpg: (image, mozjpeg) => mozjpeg
    ? image.jpeg({ quality: 80, mozjpeg: true })
    : image.jpeg({ quality: 80, optimiseCoding: true }),
  webp: (image) => image.webp({ quality: 77, effort: 2 }),
  avif: (image) => image.avif({ quality: 52, effort: 0, chromaSubsampling: '4:2:0' }),
};

async function ladder({ source, folder, widths, mozjpeg }) {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const made = [];
  for (const width of widths) {
    for (const [type, encode] of Object.entries(encoders)) {
      made.push([`${width}.${type}`, await encode(sharp(source).resize({ width }), mozjpeg).toBuffer()]);
    }
  }
  const used = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - started) / 1e6;
  for (const [name, bytes] of made) {
    await writeFile(join(folder, name), bytes);
  }
  const bytes = made.reduce((sum, [, file]) => sum + file.length, 0);
  return { processorMillis: (used.user + used.system) / 1000, wallMillis: wall, bytes };
}

console.log(JSON.stringify({ sharp: sharp.versions.sharp, vips: sharp.versions.vips, aom: sharp.versions.aom }));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await ladder(JSON.parse(line))));
}
