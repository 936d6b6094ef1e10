'use client';

export default function SeatMap() {
  return <p>to do</p>;
}
