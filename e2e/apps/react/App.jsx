import { useEffect, useState } from 'react';
import { FixedBoard } from './FixedBoard.jsx';
import { LeakyBoard } from './LeakyBoard.jsx';

const pages = { '': Home, '#/': Home, '#/leaky': LeakyBoard, '#/fixed': FixedBoard };

export function App() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHashChange = () => setHash(location.hash);
    window.addEventListener('hashchange', onHashChange);
    return () => window.removeEventListener('hashchange', onHashChange);
  }, []);
  const Page = pages[hash];
  return <Page />;
}

function Home() {
  return <h1 id="home">Home</h1>;
}
