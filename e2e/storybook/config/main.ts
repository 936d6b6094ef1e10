import type { StorybookConfig } from '@storybook/react-vite';

/** A Storybook that e2e/hunt-storybook.spec.ts builds. */
const config: StorybookConfig = {
  stories: ['../*.stories.jsx'],
  framework: '@storybook/react-vite',
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, sourcemap: true } }),
};

export default config;
