'use client';

import { harm } from '../../ui/harm';

export default function Login() {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        harm('login');
      }}
    >
      <h1>Log in</h1>
      <input name="user" aria-label="User" /> <input type="password" aria-label="Password" />
      <input type="submit" value="Enter" />
    </form>
  );
}
