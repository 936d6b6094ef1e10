// A product viewer: the renderer draws one frame, and is disposed of when the visitor leaves.
import { DirectionalLight, Mesh, MeshStandardMaterial, PerspectiveCamera, Scene, TorusGeometry, WebGLRenderer } from 'three';

class ProductViewer {
  constructor(view) {
    this.renderer = new WebGLRenderer();
    this.renderer.setSize(160, 120);
    view.append(this.renderer.domElement);
    this.camera = new PerspectiveCamera(50, 4 / 3, 0.1, 10);
    this.camera.position.z = 3;
    this.scene = new Scene();
    this.ring = new Mesh(new TorusGeometry(1, 0.3, 8, 16), new MeshStandardMaterial({ color: 'gold' }));
    this.scene.add(this.ring, new DirectionalLight('white', 2));
    // LEAK: a texture that all renderers share keeps a `dispose` listener, which keeps the renderer's textures
    this.renderer.render(this.scene, this.camera);
  }

  dispose() {
    this.ring.geometry.dispose();
    this.ring.material.dispose();
    this.renderer.dispose();
  }
}

export function open(view) {
  const viewer = new ProductViewer(view);
  return () => viewer.dispose();
}
