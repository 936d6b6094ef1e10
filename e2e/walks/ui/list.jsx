export function List({ title, rows, children }) {
  return (
    <>
      <h1>{title}</h1>
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      {children}
    </>
  );
}
