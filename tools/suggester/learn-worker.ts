import { parentPort, workerData } from 'node:worker_threads';
import { type Lesson, learn } from './learn.ts';

/** Learns one lesson in a thread of its own: says how far it is in words, and posts what was learned at the end. */
parentPort?.postMessage({ learned: learn(workerData as Lesson, (words) => parentPort?.postMessage({ words })) });
