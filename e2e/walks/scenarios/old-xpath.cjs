// Puppeteer no longer has page.$x.
module.exports = {
  ...require('./detached.cjs'),
  action: async (page) => {
    const [button] = await page.$x("//button[contains(., 'Make rows')]");
    await button.click();
  },
};
