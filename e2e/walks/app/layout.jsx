import Link from 'next/link';
import { places } from '../ui/places';

export const metadata = { title: 'Walks', icons: { icon: 'data:,' } };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <Link href="/">Home</Link> <Link href="/login">Log in</Link> <Link href="/logout" prefetch={false}>Log out</Link>
        </header>
        <nav>
          {places.map((place) => (
            <Link key={place} href={`/${place.toLowerCase()}`}>
              {place}
            </Link>
          ))}
        </nav>
        <main>{children}</main>
      </body>
    </html>
  );
}
