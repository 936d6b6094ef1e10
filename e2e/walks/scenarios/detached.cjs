// The walk ends on another page than the one where it begins, as memlab allows.
const url = () => 'http://localhost:3000/memlab/detached';

const action = async (page) => {
  const buttons = await page.$$("xpath///button[contains(., 'Make rows')]");
  if (buttons.length > 0) await buttons[0].click();
  await Promise.all(buttons.map((button) => button.dispose()));
};

const back = async (page) => page.click('a[href="/memlab"]');

module.exports = { url, action, back };
