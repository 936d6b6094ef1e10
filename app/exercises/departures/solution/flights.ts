export interface Flight {
  number: string;
  to: string;
  gate: string;
  time: string;
}

export const flights: readonly Flight[] = [
  { number: 'NK 204', to: 'Tromsø', gate: 'A4', time: '09:40' },
  { number: 'SU 77', to: 'Lisbon', gate: 'B12', time: '09:55' },
  { number: 'NK 318', to: 'Graz', gate: 'A9', time: '10:10' },
  { number: 'ZE 5', to: 'Reykjavík', gate: 'C1', time: '10:25' },
];

const names: Record<string, string> = { NK: 'Nordkapp Air', SU: 'Sul Airways', ZE: 'Zephyr' };
const airlines = new Map<string, { name: string; initials: string }>();

/** The airline of a flight, with the initials that stand in its badge. */
export function airlineOf({ number }: Flight) {
  const code = number.slice(0, 2);
  const known = airlines.get(code);
  if (known) return known;
  const name = names[code] ?? code;
  const airline = { name, initials: Array.from(name.matchAll(/\b\w/g), ([letter]) => letter).join('') };
  airlines.set(code, airline);
  return airline;
}
