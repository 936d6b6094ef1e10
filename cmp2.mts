import { readFileSync } from 'node:fs';
import { SnapshotParser } from './packages/leak-hunt/src/heap/snapshot-parser';
import { withoutStacks } from './packages/leak-hunt/src/heap/native-stack-roots';
import { MemlabHeap } from './memlab-heap-old';
import { Heap } from './packages/leak-hunt/src/heap/heap';
for (const file of process.argv.slice(2)) {
  const parse = () => { const p = new SnapshotParser(); const t = readFileSync(file).toString('utf8'); for (let i=0;i<t.length;i+=1e6) p.push(t.slice(i,i+1e6)); return withoutStacks(p.finish()); };
  const s1 = parse(), s2 = parse();
  const m = new MemlabHeap(s1); const h = new Heap(s2);
  const count: Record<string, number> = {}; const seen = new Set<string>();
  for (let n = 0; n < s1.nodeCount; n++) {
    const a = m.pathTo(n), b = h.pathTo(n);
    const same = a.length === b.length && a.every((x, i) => x.node === b[i]!.node && x.edge === b[i]!.edge);
    if (same) continue;
    const wm = a.some(x => x.edge !== undefined && /pair in WeakMap|DevTools console/.test(s1.edgeName(x.edge)));
    const i = a.findIndex((x, i) => x.node !== b[i]?.node || x.edge !== b[i]?.edge);
    const key = `${wm} first differs at ${i}: ${s1.type(a[i]!.node)} ${s1.name(a[i]!.node).slice(0,30)} -> ${a[i]!.edge === undefined ? '' : s1.edgeType(a[i]!.edge!) + ' ' + s1.edgeName(a[i]!.edge!).slice(0, 50)}`;
    count[key] = (count[key] ?? 0) + 1;
    if (!wm && !seen.has(key) && seen.size < 5) { seen.add(key); const f=(p: any[])=>p.map(x=>`[${s1.name(x.node).slice(0,50)}]-${x.edge===undefined?'':s1.edgeType(x.edge)+':'+s1.edgeName(x.edge).slice(0,80)}->`).join(' '); console.log('  M', f(a)); console.log('  O', f(b)); }
  }
  console.log(file, Object.entries(count).sort((a,b)=>b[1]-a[1]).slice(0,10));
}
