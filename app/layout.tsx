import './globals.css';
import type { Metadata } from 'next';
import Link from 'next/link';
import { SiteNav } from '@/components/site-nav';
import { themeScript } from '@/components/theme/theme';
import { ThemeSwitch } from '@/components/theme/theme-switch';
import styles from './layout.module.css';

export const metadata: Metadata = {
  title: { template: '%s · Leak Lab', default: 'Leak Lab' },
  description:
    'Memory leaks in browser applications. Each one is a leaky page and a fixed page, with a count of the objects that every visit retains.',
};

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className={styles.body}>
        <a className={`visually-hidden ${styles.skip}`} href="#content">
          Skip to content
        </a>
        <header className={styles.header}>
          <Link className={styles.name} href="/" prefetch={false}>
            Leak Lab
          </Link>
          <SiteNav />
          <ThemeSwitch />
        </header>
        <div id="content" className={styles.content} tabIndex={-1}>
          {children}
        </div>
        <footer className={styles.footer}>
          <p>
            All numbers are counts of objects. They are still in memory after a visit to a production build and a garbage
            collection.
          </p>
          <p>
            <Link href="/glossary" prefetch={false}>
              Glossary
            </Link>{' '}
            of the terms
          </p>
        </footer>
      </body>
    </html>
  );
}
