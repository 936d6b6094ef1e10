// A build log in a terminal.
import { Terminal } from '@xterm/xterm';

class BuildLog {
  constructor(view) {
    const element = view.appendChild(document.createElement('div'));
    element.style.cssText = 'width: 480px; height: 200px';
    this.terminal = new Terminal({ rows: 10, cols: 60 });
    // LEAK: `window` and a media query list keep listeners of the terminal's browser service
    this.terminal.open(element);
  }

  print(steps) {
    return new Promise((resolve) => this.terminal.write(steps.join('\r\n'), resolve));
  }
}

export async function open(view) {
  const log = new BuildLog(view);
  await log.print(['fetch', 'compile', 'link']);
  return () => log.terminal.dispose();
}
