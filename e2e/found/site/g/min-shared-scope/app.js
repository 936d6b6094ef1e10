function s(){let t=Array.from({length:4e3},(r,a)=>({i:a})),n="Report",o=()=>t.length,e=()=>{document.title=n+location.hash};return window.addEventListener("hashchange",e),o()}window.openIt=()=>{document.body.dataset.sum=String(s())};export{s as mount};
//# sourceMappingURL=app.js.map
