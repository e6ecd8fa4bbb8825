/** The style of <seq-lanes> around its pictures. */
export const PLAYER_STYLE: string = `seq-lanes{display:block;--accent:#3451b2;--on:#fff;--line-soft:#d5d7dd;--quiet:#55585f;font-family:system-ui,'Noto Sans',sans-serif;line-height:1.4;text-align:left}
.dark seq-lanes{--accent:#a8b1ff;--on:#16181d;--line-soft:#4a4b53;--quiet:#a9acb4}
seq-lanes .sl-stage{display:flex;position:relative;align-items:flex-start}
seq-lanes .sl-labels{flex:none}
seq-lanes .sl-scroll{flex:1 1 0;min-width:0;overflow-x:auto;overflow-y:hidden;scrollbar-width:thin}
seq-lanes.sl-narrow .sl-labels{position:absolute;inset:0 0 auto 0;pointer-events:none;z-index:1}
seq-lanes svg{display:block;max-width:none}
seq-lanes .sl-words{margin:6px 0 8px;min-height:1.4em;font-size:15px}
seq-lanes.sl-narrow .sl-words{min-height:2.8em}
seq-lanes .sl-bar{display:flex;align-items:center;gap:4px}
seq-lanes .sl-bar button{flex:none;min-width:36px;height:36px;padding:0 8px;border:0;border-radius:18px;background:none;color:inherit;font:600 14px system-ui,sans-serif;cursor:pointer}
seq-lanes .sl-bar button:hover{background:var(--line-soft)}
seq-lanes .sl-bar .sl-play{width:40px;height:40px;border-radius:20px;background:var(--accent);color:var(--on)}
seq-lanes .sl-bar button svg{margin:auto;fill:currentColor}
seq-lanes :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
seq-lanes .sl-bar input{flex:1 1 auto;min-width:40px;height:24px;margin:0 8px;accent-color:var(--accent)}
seq-lanes .sl-bar output{flex:none;min-width:4.6em;text-align:right;font:12px ui-monospace,monospace;color:var(--quiet)}
seq-lanes .sl-legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin:8px 0;padding:0;list-style:none;font-size:13px;color:var(--quiet)}
seq-lanes .sl-legend li{display:flex;align-items:center;gap:6px;margin:0}
seq-lanes details{margin:6px 0;font-size:14px}
seq-lanes summary{cursor:pointer}
seq-lanes ol{max-height:16em;overflow:auto;margin:6px 0;padding-left:3.2em;list-style:decimal}
seq-lanes ol li{margin:0}
seq-lanes .sl-beside{display:flex;flex-wrap:wrap;gap:16px 40px;margin-top:14px;padding-top:14px;border-top:1px solid var(--line-soft)}
seq-lanes .sl-figures{margin:0;min-width:190px}
seq-lanes .sl-figures div{margin-bottom:10px}
seq-lanes .sl-figures dd{margin:0;font-size:24px;line-height:1.15;color:var(--quiet)}
seq-lanes .sl-figures dd b{color:var(--accent);margin-right:10px}
seq-lanes .sl-figures dt{font-size:13px;color:var(--quiet)}
seq-lanes .sl-key{font-size:13px;color:var(--quiet)}
seq-lanes .sl-key b{color:var(--accent);margin-right:10px}
seq-lanes .sl-dots{flex:1 1 300px;min-width:0}
seq-lanes .sl-dots svg{width:100%;height:auto;max-width:600px}`;
