// ipx as its documentation sets it up: `node ipx.mjs PORT FOLDER` answers from the pictures of a folder. It keeps nothing. What it
// has no modifier for is said by the options that it hands through to sharp.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createIPX, createIPXNodeServer, ipxFSStorage } from 'ipx';

const sharp = createRequire(import.meta.resolve('ipx'))('sharp');
sharp.cache(false);
sharp.concurrency(1);

const [port, folder] = process.argv.slice(2);
const ipx = createIPX({
  storage: ipxFSStorage({ dir: folder }),
  sharpOptions: { jpegProgressive: true, heifEffort: 0, heifChromaSubsampling: '4:2:0' },
});
createServer(createIPXNodeServer(ipx)).listen(Number(port), '127.0.0.1');
