/**
 * Loaded before everything else (`node --require`), in each thread: whoever asks the network for something fails and says
 * so.
 */
import dns from 'node:dns';
import net from 'node:net';

function refuse(): never {
  process.stderr.write('Unexpected use of the network\n');
  throw new Error('Unexpected use of the network');
}

globalThis.fetch = refuse;
net.Socket.prototype.connect = refuse;
Object.assign(dns, { lookup: refuse });
