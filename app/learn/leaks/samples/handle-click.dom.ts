const btn = document.createElement('button');
const onWindow = new AbortController();

function handleClick() {
  console.log('clicked');
}

btn.addEventListener('click', handleClick);
btn.removeEventListener('click', handleClick); // the same function, the same target
btn.click();

// Many listeners at once: give all of them one signal, and abort it when the feature closes.
window.addEventListener('resize', handleClick, { signal: onWindow.signal });
onWindow.abort();
window.dispatchEvent(new Event('resize'));
console.log('nothing was called'); // → nothing was called

export {};
