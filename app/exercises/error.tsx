'use client';

/** A page of an exercise that threw, its memory cap included, is told as a leaky page is. */
export { default } from '../leaks/error';
