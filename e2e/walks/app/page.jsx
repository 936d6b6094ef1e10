import Link from 'next/link';

const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
const posts = ['hello', 'again', 'on-lists', 'on-maps', 'on-trees', 'farewell'];

export default function Home() {
  return (
    <>
      <h1>Home</h1>
      <a href="#products">Products</a> <a href="https://example.com/">Elsewhere</a> <a href="mailto:me@example.com">Mail</a>{' '}
      <a href="/weather" target="_blank">Weather in a window</a> <a href="/harm?read" download>Numbers</a> <a href="/archive">Archive</a>
      <ul id="products">
        {numbers.map((number) => (
          <li key={number}>
            <Link href={`/product/${number}`} prefetch={false}>Product {number}</Link>
          </li>
        ))}
      </ul>
      <ul>
        {posts.map((post) => (
          <li key={post}>
            <Link href={`/blog/${post}`} prefetch={false}>Post {post}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
