/** The style of the page. The page's Content-Security-Policy names its digest, and allows nothing else. */
export const pageStyle = `
:root{color-scheme:light dark;--fg:#1f2328;--soft:#59636e;--bg:#fff;--card:#f6f8fa;--line:#d1d9e0;--good:#1a7f37;--bad:#d1242f;--warn:#9a6700;--link:#0969da;--other:#8250df}
@media (prefers-color-scheme:dark){:root{--fg:#e6edf3;--soft:#9198a1;--bg:#0d1117;--card:#151b23;--line:#3d444d;--good:#3fb950;--bad:#f85149;--warn:#d29922;--link:#4493f8;--other:#ab7df8}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
main{max-width:1012px;margin:0 auto;padding:24px 32px}
h1{font-size:24px;margin:0 0 16px}h2{font-size:20px;margin:32px 0 8px}h3{font-size:16px;margin:20px 0 6px}
a{color:var(--link)}
code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}
.banner{border:1px solid var(--line);border-left:6px solid var(--warn);border-radius:6px;padding:10px 14px;background:var(--card);overflow-wrap:anywhere}
.banner.verified{border-left-color:var(--good)}.banner.broken,.banner.incomplete{border-left-color:var(--bad)}
dl{display:grid;grid-template-columns:110px 1fr;gap:4px 12px;margin:14px 0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:6px 0}
th,td{text-align:left;vertical-align:top;padding:4px 8px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600}
.step{border:1px solid var(--line);border-radius:6px;padding:10px 14px;margin:10px 0;break-inside:avoid}
.step h3{margin:0 0 4px}.step ul,.list{margin:4px 0;padding-left:20px}.step li,.list li{overflow-wrap:anywhere}
.good{color:var(--good)}.bad{color:var(--bad)}.busy,.waiting,.stopped,.unknown{color:var(--warn)}.passed{color:var(--good)}.failed{color:var(--bad)}
.soft{color:var(--soft)}
svg{display:block;width:100%;height:auto;margin:8px 0}
svg text{fill:var(--soft);font:12px system-ui,sans-serif}
.axis{stroke:var(--line)}.bar{fill:var(--link)}.bar.good{fill:var(--good)}.bar.bad{fill:var(--bad)}.bar.waiting,.bar.busy,.bar.stopped{fill:var(--warn)}
.new{stroke:var(--link);fill:none;stroke-width:2}.other{stroke:var(--other);fill:none;stroke-width:2}.limit{stroke:var(--bad);stroke-dasharray:5 4}
.dot-new{fill:var(--link)}.dot-other{fill:var(--other)}
details{margin:10px 0}summary{cursor:pointer}
footer{margin-top:32px;color:var(--soft);font-size:13px}
@media print{main{max-width:none;padding:0}a{color:inherit}.banner,.step{break-inside:avoid}}
`
