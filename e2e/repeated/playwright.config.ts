/** A Playwright project that knows nothing of the hunter. */
export default { outputDir: '../../.lab/repeated', use: { baseURL: process.env.SHOP_URL, trace: 'on' }, retries: 2 };
