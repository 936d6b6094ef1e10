import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** The rules that depend on colours; all other rules have the same result in every colour scheme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds no violation on the current page: with all rules in the light scheme, and with the colour
 * rules in the dark one. Framed pages are checked separately.
 * @param state the state of the page, for the message
 */
export async function expectAccessible(page: Page, state = ''): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).exclude('iframe');
    const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(colourRules)).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), `${state} in the ${colorScheme} scheme`.trim()).toEqual([]);
  }
}
