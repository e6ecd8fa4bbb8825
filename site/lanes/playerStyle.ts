/** The style of <seq-lanes> around its pictures, in their colours. */
export const PLAYER_STYLE: string = `seq-lanes{display:block;line-height:1.4;text-align:left;
.sl-stage{display:flex;position:relative}
.sl-scroll{flex:1;min-width:0;overflow:auto hidden;scrollbar-width:thin}
&.sl-narrow .sl-labels{position:absolute;pointer-events:none;z-index:1}
.sl-words{margin:6px 0 8px;min-height:1.4em;font-size:15px}
&.sl-narrow .sl-words{min-height:2.8em}
.sl-bar{display:flex;align-items:center;gap:4px}
button{min-width:36px;height:36px;padding:0;border:0;border-radius:20px;background:none;color:inherit;font:600 14px system-ui;cursor:pointer;
&:hover{background:var(--rule)}
svg{display:block;margin:auto;fill:currentColor}}
.sl-play,.sl-play:hover{min-width:40px;height:40px;background:var(--mark);color:var(--ground)}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
input{flex:1;min-width:40px;height:24px;margin:0 8px;accent-color:var(--mark)}
output{min-width:4.6em;white-space:nowrap;text-align:right;font-size:13px;color:var(--soft)}
details{margin:6px 0;font-size:14px}
ol{max-height:16em;overflow:auto;padding-left:3.2em;list-style:decimal}}`;
