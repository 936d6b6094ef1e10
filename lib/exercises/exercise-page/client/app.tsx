import { Suspense, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import Link from './link';
import { PlaceContext } from './navigation';
import { matchPage, type PageRoute } from './pages';
import { useLocation } from './router';

interface ExercisePageProps {
  /** The page of the exercise: `/exercises/parcel-tracker`. */
  lobby: string;
  routes: readonly PageRoute[];
  /** The component that the lab's layout renders around the pages. */
  Around: React.ComponentType<{ children: React.ReactNode }>;
}

/** Renders the exercise page. The specimen is at the same URL as in the lab: the page of the exercise links to it. */
export function startExercisePage(props: ExercisePageProps): void {
  const place = document.getElementById('exercise-page');
  if (place) createRoot(place).render(<ExercisePage {...props} />);
}

function ExercisePage({ lobby, routes, Around }: ExercisePageProps) {
  const pathname = useLocation('pathname');
  const home = `${lobby}/work`;
  if (pathname === '/empty') return <Empty href="/empty/again" isLobby />;
  if (pathname === '/empty/again') return <Empty href="/empty" />;
  return (
    <Around>
      <main>
        {pathname === home || pathname.startsWith(`${home}/`) ? (
          <>
            <Link href={lobby}>Back to the exercise</Link>
            <section data-specimen="work">
              <Specimen routes={routes} address={pathname.slice(home.length)} />
            </section>
          </>
        ) : (
          <div data-lobby="">
            <Link href={home}>Your copy</Link>
          </div>
        )}
      </main>
    </Around>
  );
}

function Empty({ href, isLobby }: { href: string; isLobby?: boolean }) {
  return (
    <main {...(isLobby ? { 'data-lobby': '' } : { 'data-specimen': 'control' })}>
      <Link href={href}>Nothing here</Link>
    </main>
  );
}

function Specimen({ routes, address }: { routes: readonly PageRoute[]; address: string }) {
  const match = useMemo(() => matchPage(routes, address), [routes, address]);
  const place = useMemo(() => ({ params: match?.params ?? {}, segments: address.split('/').filter(Boolean) }), [match, address]);
  if (!match) return <p>There is no page {address || 'page.tsx'} in your copy.</p>;
  const last = match.chain.length - 1;
  const page = match.chain.reduceRight<React.ReactNode>(
    (inner, Part, at) => (at === last ? <Part key={address} params={Promise.resolve(match.params)} /> : <Part>{inner}</Part>),
    null,
  );
  return (
    <PlaceContext value={place}>
      <Suspense>{page}</Suspense>
    </PlaceContext>
  );
}
