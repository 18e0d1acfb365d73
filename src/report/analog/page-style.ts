/** The rules that only the page of an analogue has, beside those of every page. */
export const analogStyle = `h1,main{overflow-wrap:anywhere}
.analog-picture{background:var(--paper);border:1px solid var(--grid);border-radius:6px;padding:.6rem}
.figure.analog-picture{direction:ltr}
.alike,.limits{max-width:60rem;padding:0;list-style:none}
.alike li{margin:.6rem 0}
.alike .share{display:block;width:min(30rem,100%);height:8px;margin-top:.25rem}
.limits{padding-left:1.2rem;list-style:disc}
.compared{width:100%;font-size:.92rem}
.compared th,.compared td{white-space:nowrap}
.compared thead th{border-bottom:1px solid var(--grid)}
.compared tbody th{font-weight:400}
.compared tr>:first-child{position:sticky;left:0;background:var(--paper)}
.compared tbody tr+tr>*{border-top:1px solid var(--grid)}
.facts{max-width:60rem}
@media print{.compared,.compared thead th{font-size:8pt}.compared caption span{max-width:none}.alike .share{print-color-adjust:exact}}
`;
