const button = document.createElement('button');

function handleClick() {
  console.log('clicked');
}

button.addEventListener('click', handleClick);
button.click(); // → clicked

// Later, when nobody needs it any more: the same function, and the same target.
button.removeEventListener('click', handleClick);
button.click();
console.log('silent'); // → silent

export {};
