// A dashboard of tiles that can be moved.
import { GridStack } from 'gridstack';

class Dashboard {
  constructor(view) {
    const element = view.appendChild(document.createElement('div'));
    element.className = 'grid-stack';
    // LEAK: `window` keeps a `resize` listener, which keeps the grid
    this.grid = GridStack.init({ cellHeight: 60 }, element);
    for (const [x, text] of ['Sales', 'Visits', 'Errors'].entries()) this.grid.addWidget(`<div><div class="grid-stack-item-content">${text}</div></div>`, { x: x * 4, width: 4 });
  }
}

export function open(view) {
  const dashboard = new Dashboard(view);
  return () => dashboard.grid.destroy();
}
