import { galleryEntries } from '@/components/catalogue/gallery/entries';
import { Gallery } from '@/components/catalogue/gallery/gallery';
import { Intro } from '@/components/catalogue/gallery/intro';
import { Legend } from '@/components/catalogue/gallery/legend';
import styles from './page.module.css';

export default async function Home() {
  return (
    <main className={styles.home}>
      <Intro />
      <Gallery entries={await galleryEntries()} legend={<Legend />} />
    </main>
  );
}
