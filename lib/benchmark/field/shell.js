// The app around every page of the field: one button opens the view with the library, another one leaves it. `field:page`
// is the page of the library; its `open` gets the view's element and gives the function that leaves the view.
import { open } from 'field:page';

const main = document.querySelector('main');
let leave;

document.querySelector('#open').addEventListener('click', async () => {
  const view = document.createElement('section');
  main.append(view);
  leave = await open(view);
  document.body.dataset.view = 'open';
});

document.querySelector('#close').addEventListener('click', async () => {
  await leave();
  leave = undefined;
  main.replaceChildren();
  document.body.dataset.view = 'closed';
});
