import { galleryEntries } from '@/components/gallery/entries';
import { Gallery } from '@/components/gallery/gallery';
import { Intro } from '@/components/gallery/intro';
import styles from './page.module.css';

export default async function Home() {
  return (
    <main className={styles.home}>
      <Intro />
      <Gallery entries={await galleryEntries()} />
    </main>
  );
}
