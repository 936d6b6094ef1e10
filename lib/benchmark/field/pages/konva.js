// A floor plan: every visit shows the plan with an icon that the app has drawn once.
import Konva from 'konva';

const icon = document.createElement('canvas');
icon.width = icon.height = 16;
icon.getContext('2d').fillRect(4, 4, 8, 8);

class FloorPlan {
  constructor(view) {
    const container = view.appendChild(document.createElement('div'));
    this.stage = new Konva.Stage({ container, width: 320, height: 200 });
    this.layer = new Konva.Layer();
    this.stage.add(this.layer);
    for (let room = 0; room < 6; room++) this.addRoom(room);
  }

  addRoom(room) {
    this.layer.add(new Konva.Rect({ x: room * 50, y: 20, width: 40, height: 60, stroke: 'teal' }));
    // LEAK: the icon's canvas keeps a `load` listener, which keeps the shape and through it the stage
    this.layer.add(new Konva.Image({ x: room * 50 + 12, y: 40, width: 16, height: 16, image: icon }));
  }
}

export function open(view) {
  const plan = new FloorPlan(view);
  return () => plan.stage.destroy();
}
