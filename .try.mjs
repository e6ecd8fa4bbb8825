import { strykerPlugins } from './scripts/mutation/runner.mjs';
import { pieces } from './scripts/mutation/pieces.mjs';
const C = strykerPlugins[0].injectableClass;
const specs = process.argv[2].endsWith('.ts') ? process.argv.slice(2) : pieces.find(p=>p.name===process.argv[2]).specs;
for (const spec of specs) {
  const t=performance.now();
  const r = new C({bundles:{specs:[spec]}});
  let line;
  try { await r.init(); const t1=performance.now(); const d = await r.dryRun(); const t2=performance.now();
  const ok=d.tests.filter(x=>x.status===0), bad=d.tests.filter(x=>x.status!==0);
  line=[spec, 'ok',ok.length,'bad',bad.length,'bundle',Math.round(t1-t),'first',Math.round(t2-t1), 'max', Math.round(Math.max(...d.tests.map(x=>x.timeSpentMs))), process.memoryUsage().heapUsed>>20].join(' ');
  } catch(e){ line=spec+' FAIL '+String(e.message).slice(0,300); }
  console.log(line);
}
