// A help desk: every visit connects to the agents' server, and closes the connection when the visitor leaves.
import { Socket } from 'engine.io-client';

class HelpDesk {
  constructor(view) {
    this.lines = [];
    this.log = view.appendChild(document.createElement('ol'));
    // LEAK: `window` keeps a `beforeunload` listener, which keeps the socket
    this.socket = new Socket(location.origin.replace('http', 'ws'), { transports: ['websocket'] });
    this.socket.on('message', (text) => this.show(text));
  }

  show(text) {
    this.lines.push(text);
    this.log.append(Object.assign(document.createElement('li'), { textContent: text }));
  }
}

export async function open(view) {
  const desk = new HelpDesk(view);
  await new Promise((resolve) => desk.socket.on('open', resolve));
  return () => desk.socket.close();
}
