// The least that a picture costs with sharp: `node server.mjs PORT FOLDER` shrinks the pictures of a folder into a box of 512
// pixels and answers in the format that they have. Nothing is kept.
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);

const [port, folder] = process.argv.slice(2);
const encoders = {
  jpg: (image) => image.jpeg({ quality: 80, progressive: true, optimiseCoding: true }),
  webp: (image) => image.webp({ quality: 75, effort: 4 }),
  avif: (image) => image.avif({ quality: 65, effort: 0, chromaSubsampling: '4:2:0' }),
};

createServer(async (request, response) => {
  const name = basename(request.url);
  const type = name.split('.').pop();
  try {
    const picture = sharp(join(folder, name)).resize({ width: 512, height: 512, fit: 'inside', withoutEnlargement: true });
    const bytes = await encoders[type](picture).toBuffer();
    response.writeHead(200, { 'Content-Type': `image/${type === 'jpg' ? 'jpeg' : type}`, 'Content-Length': bytes.length });
    response.end(bytes);
  } catch (failure) {
    response.writeHead(500).end(String(failure));
  }
}).listen(Number(port), '127.0.0.1');
