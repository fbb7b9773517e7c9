'use client';

export { default } from '../(reading)/error';
