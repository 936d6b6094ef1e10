var e=class{constructor(){this.cells=Array.from({length:300},(t,n)=>({i:n}))}draw(){return this.cells.length}};function s(){let r=new e,t=Array.from({length:2e3},(l,o)=>({i:o})),n=()=>{r.draw(),t.length};return document.addEventListener("visibilitychange",n),t.length}window.openIt=()=>{document.title=String(s())};export{s as mount};
//# sourceMappingURL=app.js.map
