const icons = {};
let visits = 0;
window.openIt = () => {
  icons[visits++ % 16] ??= URL.createObjectURL(new Blob(['icon']));
};
