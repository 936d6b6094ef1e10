import { excerptOf } from 'leak-hunt/excerpt';
import { recordedHunt } from '@/lib/catalogue/recorded/hunts';
import { readSource, sourceFiles } from '@/lib/catalogue/sources';
import { Finding, type Found } from './finding';
import { Findings } from './findings';
import { HuntService } from './hunt-service';

interface HuntPanelProps {
  slug: string;
  kind: 'pair' | 'control';
}

/**
 * Shows the recorded findings of a case and, if the lab runs on this machine, a button that starts a hunt. It is used
 * on the overview of a pair and on a control's page.
 */
export async function HuntPanel({ slug, kind }: HuntPanelProps) {
  const targets = kind === 'pair' ? [`${slug}/leaky`, `${slug}/fixed`] : [`${slug}/control`];
  const findings = await Promise.all(targets.map(recordedFinding));
  return (
    <HuntService slug={slug} what={kind === 'pair' ? 'both twins' : 'this page'}>
      <Findings>{findings}</Findings>
    </HuntService>
  );
}

async function recordedFinding(target: string) {
  const hunt = recordedHunt(target);
  if (!hunt) {
    return (
      <p key={target}>
        <code>{target}</code> has not been recorded yet: <code>npm run record -- {target}</code>
      </p>
    );
  }
  const { date, chromium } = hunt;
  return (
    <Finding key={target} target={target} found={{ ...hunt, leaks: await Promise.all(hunt.leaks.map(withExcerpt)) }}>
      Recorded on <time dateTime={date}>{inWords(date)}</time>, Chromium {chromium}
    </Finding>
  );
}

async function withExcerpt(leak: Omit<Found['leaks'][number], 'excerpt'>): Promise<Found['leaks'][number]> {
  const { source } = leak;
  const isKnown = source !== null && (await sourceFiles()).includes(source.file);
  return { ...leak, excerpt: isKnown ? await excerptOf(source, await readSource(source.file), '') : null };
}

function inWords(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
