let words = {}; let n = 0;
window.openIt = () => { const k = 'w' + n++ % 33; if (!words[k]) words = Object.assign({}, words, { [k]: `${k} `.repeat(60) }); };
