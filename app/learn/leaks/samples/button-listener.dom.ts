const btn = document.createElement('button');
document.body.append(btn);
btn.addEventListener('click', () => {
  console.log('clicked');
});

btn.remove();
btn.click(); // → clicked
// The listener is still there because btn is: this variable holds the element, and the element holds its listener.

export {};
