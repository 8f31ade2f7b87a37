import { readFileSync, writeFileSync } from "node:fs";
const { sealed } = await import("@/domain/digest");
const [,, kind, name, ...opts] = process.argv;
let s = JSON.parse(readFileSync("/tmp/w/paper-ex.json","utf8"));
const many = (n: number, per: number) => { const cats = s.categories; const out = []; for (let i=0;i<n;i++){ const c = structuredClone(cats[i%cats.length]); c.id+=i; c.name = i%7===3 ? c.name+" "+"in a region with a rather long name that goes on and on "+i : c.name+" "+i; const inds=c.indicators; c.indicators = Array.from({length: per},(_,k)=>({...structuredClone(inds[k%inds.length]), id: "x"+i+"-"+k, name: inds[k%inds.length].name+" "+k})); if(i%5===4 && opts.includes("long")) {c.indicators[0].judgement && (c.indicators[0].judgement.rationale="A very long line of reasoning. ".repeat(130)); c.indicators[0].place="Place ".repeat(33);} out.push(c);} const {digest, ...rest}=s; s = sealed({...rest, categories: out, posture: {...rest.posture, sentence: `Highest of ${n} categories. `+rest.posture.sentence}}); };
if (opts.includes("thirty")) many(30, 6);
if (opts.includes("wide")) many(20, 50);
if (opts.includes("arabic")) { const {digest, ...rest}=s; s = sealed({...rest, desk:{...rest.desk, name:"غرفة العمليات Баку 武漢"}, cover:{title:"تقرير أسبوعي (2020) عن بغداد", note:"Дежурный офицер: прочтите сначала.\nשלום, קרא תחילה. ქართული Ελληνικά ✓ ☢", marking:"Company confidential"}}); s.categories[0].name="صواريخ"; s.categories[0].indicators[0].name="منصات إطلاق بالقرب من K-1 في كركوك"; s.categories[0].indicators[0].judgement.rationale="شوهدت منصتان (2) محملتان بالقرب من القاعدة. Seen by a patrol; مصدر موثوق 85 % تقريبا."; }
const { formatNamed, fileOf } = await import("@/formats");
const f = formatNamed(kind)!;
if (opts.includes("twice")) await fileOf(s, f, opts.includes("letter") ? "letter" : "a4");
const t = process.cpuUsage(); const w = performance.now();
const bytes = await fileOf(s, f, opts.includes("letter") ? "letter" : "a4");
const c = process.cpuUsage(t);
writeFileSync("/tmp/w/paper-out/"+name, bytes);
console.log(name, bytes.length, "cpu ms", Math.round((c.user+c.system)/1000), "wall", Math.round(performance.now()-w), "rss MB", Math.round(process.memoryUsage().rss/1e6));
