import { element, showPage } from '../../specimen';

const content = showPage('Sensor log', { 'Start the log': start });

function start(): void {
  watchConnection();
  watchSize();
  watchPrinting();
  watchPageHide();
}

function watchConnection(): void {
  const names = Array.from({ length: 200 }, (_, at) => `Sensor ${at + 1}`);
  function showOffline(): void {
    content.append(element('p', `Offline: ${names.join(', ')}`));
  }
  window.addEventListener('offline', showOffline);
}

function watchSize(): void {
  const widths = Array.from({ length: 500 }, (_, at) => at / 2);
  function fitChart(): void {
    content.dataset.columns = String(widths.filter((width) => width < innerWidth).length);
  }
  window.addEventListener('resize', fitChart);
}

function watchPrinting(): void {
  const values = Array.from({ length: 150_000 }, (_, at) => Math.sin(at / 100));
  function prepareSheet(): void {
    content.append(element('p', `Mean: ${values.reduce((sum, value) => sum + value, 0) / values.length}`));
  }
  window.addEventListener('beforeprint', prepareSheet);
}

function watchPageHide(): void {
  const unsent = Array.from({ length: 900 }, (_, at) => at / 4);
  function sendRest(): void {
    content.append(element('p', `Sent: ${unsent.length}`));
  }
  window.addEventListener('pagehide', sendRest);
}
