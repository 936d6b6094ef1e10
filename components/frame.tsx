import { type Control, groups, type Pair } from '@/lib/catalogue/case';
import { termsOfPair } from '@/lib/glossary/first-uses';
import { CaseShortcuts } from './case-shortcuts';
import { Command } from './command';
import { Crumbs } from './crumbs';
import styles from './frame.module.css';
import { Glossed } from './glossary/glossed';
import { Counted } from './live/counted';
import { Live } from './live/live';
import { HuntPanel } from './hunt-service/hunt-panel';
import { Mark } from './mark';
import { Specimen } from './specimen';
import { Stage } from './stage';
import { StartOver } from './start-over';
import { TwinSwitch, TwinTitle } from './twin-switch';

const pairSpecimens = ['leaky', 'fixed'] as const;
const controlSpecimens = ['control'] as const;

/** The frame around a pair's overview and both twins. It stays mounted when the reader switches between them. */
export function PairFrame({ slug, words, children }: { slug: string; words: Pair; children: React.ReactNode }) {
  const { title, cause, group, feature, keeps } = words;
  return (
    <main className={styles.frame} data-pair="">
      <TwinTitle title={title} />
      <div className={styles.head} data-chrome="">
        <Crumbs
          trail={[
            { href: '/', label: 'Gallery' },
            { href: `/#${group}`, label: groups[group] },
          ]}
        />
        <h1>{title}</h1>
        <p>
          <strong>{cause}.</strong> <Glossed pieces={termsOfPair(words).ofMechanism} />
        </p>
        <dl className={styles.facts}>
          <dt>Feature</dt>
          <dd>{feature}</dd>
          <dt>
            <Mark meaning="retained" /> Leaky, retained per visit
          </dt>
          <dd>
            <code>
              {keeps.perVisit} × {keeps.name}
            </code>{' '}
            <small className="muted">{keeps.kind}</small>
          </dd>
          <dt>
            <Mark meaning="released" /> Fixed, retained per visit
          </dt>
          <dd>nothing</dd>
        </dl>
      </div>
      <div className={styles.tools} data-chrome="">
        <TwinSwitch slug={slug} />
        <CaseShortcuts slug={slug} />
        <p className={styles.again}>
          <StartOver /> <small className="muted">reloads the page, which frees all retained objects</small>
        </p>
      </div>
      <Live slug={slug} keeps={{ name: keeps.name, kind: keeps.kind }} perVisit={keeps.perVisit} specimens={pairSpecimens} place={`/leaks/${slug}`} />
      <Specimen slug={slug}>{children}</Specimen>
    </main>
  );
}

/** The frame around a control. */
export function ControlFrame({ slug, words, children }: { slug: string; words: Control; children: React.ReactNode }) {
  const { title, cause, group, feature, mechanism, looksLike, measured, truth, linter, links } = words;
  return (
    <main className={styles.frame}>
      <title>{`${title} · Leak Lab`}</title>
      <div className={styles.head} data-chrome="">
        <Crumbs
          trail={[
            { href: '/', label: 'Gallery' },
            { href: '/controls', label: 'Controls' },
          ]}
        />
        <h1>{title}</h1>
        <p>
          <strong>{cause}.</strong> {mechanism}
        </p>
        <dl className={styles.facts}>
          <dt>Feature</dt>
          <dd>{feature}</dd>
          <dt>Belongs to</dt>
          <dd>{groups[group]}</dd>
          <dt>
            <Mark meaning="released" /> Retained per visit
          </dt>
          <dd>nothing</dd>
        </dl>
      </div>
      <section className={styles.reason}>
        <h2>It looks like a leak because</h2>
        <p>{looksLike}</p>
        {linter !== null && (
          <p>
            A linter reports it, too: <code>{linter}</code>.
          </p>
        )}
      </section>
      <Live slug={slug} keeps={{ name: 'payload', kind: 'object' }} perVisit={1} specimens={controlSpecimens} place="/controls" />
      <Stage specimen="control" meaning="released" file={`app/controls/${slug}/page.tsx`}>
        <Counted specimen={`${slug}/control`}>{children}</Counted>
      </Stage>
      <section className={styles.reason}>
        <h2>Measured</h2>
        <p>{measured}</p>
        <Command line={`npm run hunt -- ${slug}`}>Visits the page and counts the retained objects.</Command>
        <HuntPanel slug={slug} kind="control" />
      </section>
      <section className={styles.reason}>
        <h2>
          <Mark meaning="released" /> It is not one because
        </h2>
        <p>{truth}</p>
      </section>
      <div className={styles.tools}>
        <p className={styles.again}>
          <StartOver /> <small className="muted">reloads the page</small>
        </p>
        <nav aria-label="Read more" className={styles.links}>
          <span className="muted">Read more:</span>
          {links.map(({ label, href }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      </div>
    </main>
  );
}
