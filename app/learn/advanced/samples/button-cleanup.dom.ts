export {};
const controller = new AbortController();
const button = document.createElement('button');
document.body.append(button);

function handleClick() {
  console.log('clicked');
}
function handleResize() {
  console.log('resized');
}

// The button's own listener goes with the button. The window stays, and so would this one:
button.addEventListener('click', handleClick);
window.addEventListener('resize', handleResize, { signal: controller.signal });

button.click(); // → clicked
window.dispatchEvent(new Event('resize')); // → resized

controller.abort(); // takes off every listener that was given the signal
button.removeEventListener('click', handleClick);
button.remove();

button.click();
window.dispatchEvent(new Event('resize'));
console.log('all quiet'); // → all quiet
