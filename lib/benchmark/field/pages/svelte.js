// An inbox as a Svelte component, which fades in.
import Inbox from './Inbox.svelte';

class Message {
  constructor(number) {
    this.subject = `Message ${number}`;
  }
}

const nextFrame = () => new Promise(requestAnimationFrame);

export async function open(view) {
  const messages = Array.from({ length: 20 }, (_, number) => new Message(number));
  let inbox;
  await new Promise((shown) => {
    inbox = new Inbox({ target: view, intro: true, props: { messages, shown } });
  });
  return async () => {
    inbox.$destroy();
    await nextFrame(); // Svelte clears the rules of its transitions in the next frame
    await nextFrame();
  };
}
