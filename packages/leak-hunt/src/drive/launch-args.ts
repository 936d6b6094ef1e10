/**
 * The flags with which Puppeteer starts Chromium (`ChromeLauncher.defaultArgs` of puppeteer-core 24), in the order of that
 * list. Scenarios for Puppeteer were written for a browser that behaves like this.
 */
const puppeteerArgs = [
  '--allow-pre-commit-input', '--disable-background-networking', '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows', '--disable-breakpad', '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages', '--disable-crash-reporter', '--disable-default-apps',
  '--disable-dev-shm-usage', '--disable-hang-monitor', '--disable-infobars', '--disable-ipc-flooding-protection',
  '--disable-popup-blocking', '--disable-prompt-on-repost', '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen', '--disable-sync', '--enable-automation', '--export-tagged-pdf',
  '--force-color-profile=srgb', '--generate-pdf-document-outline', '--metrics-recording-only', '--no-first-run',
  '--password-store=basic', '--use-mock-keychain', '--headless=new', '--hide-scrollbars', '--mute-audio', '--disable-extensions',
];

const features = {
  '--disable-features': [
    'Translate', 'AcceptCHFrame', 'MediaRouter', 'OptimizationHints', 'RenderDocument', 'ProcessPerSiteUpToMainFrameThreshold',
    'IsolateSandboxedIframes',
    // Not Puppeteer's: no renderer is started ahead of a page that may need one.
    'SpareRendererForSitePerProcess',
  ],
  '--enable-features': ['PdfOopif'],
};

/**
 * The command line for a Chromium that talks over a pipe and opens no window of its own.
 * @param profile the folder of its profile
 * @param args further flags. Of two `--disable-features` Chromium reads only the last one, so they are joined
 */
export function launchArgs(profile: string, args: readonly string[]): string[] {
  const joined = Object.entries(features).map(([flag, own]) => `${flag}=${[...own, ...valuesOf(flag, args)].join(',')}`);
  const others = args.filter((arg) => !Object.keys(features).some((flag) => arg.startsWith(`${flag}=`)));
  return [...puppeteerArgs, ...joined, '--remote-debugging-pipe', '--no-startup-window', `--user-data-dir=${profile}`, ...others];
}

function valuesOf(flag: string, args: readonly string[]): string[] {
  return args.filter((arg) => arg.startsWith(`${flag}=`)).map((arg) => arg.slice(flag.length + 1)).filter((value) => value !== '');
}
