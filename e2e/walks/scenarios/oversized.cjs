module.exports = {
  url: () => 'http://localhost:3000/memlab',
  action: async (page) => page.click('a[href="/memlab/oversized"]'),
  back: async (page) => page.click('a[href="/memlab"]'),
};
