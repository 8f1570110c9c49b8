// Answers each line, a JSON object {source, width, type, file}, with one: sharp's version, once it has written the picture of
// that width with all the settings that sharp has where nobody says anything.
import { createInterface } from 'node:readline';
import sharp from 'sharp';

for await (const line of createInterface({ input: process.stdin })) {
  const { source, width, type, file } = JSON.parse(line);
  await sharp(source).resize({ width }).toFormat(type).toFile(file);
  console.log(JSON.stringify({ sharp: sharp.versions.sharp, vips: sharp.versions.vips }));
}
