import { createReadStream } from 'node:fs';
import { SnapshotParser } from './snapshot-parser';
for (const f of process.argv.slice(2)) { const p = new SnapshotParser(); for await (const c of createReadStream(f, 'utf8')) p.push(c as string); const s = p.finish(); let n = 0; for (let i = 0; i < s.nodeCount; i++) if (s.type(i) === 'object' && /^(PriceFeed|Negative)$/.test(s.name(i))) n++; console.log(f, s.nodeCount, 'nodes', n, 'payloads'); }
