/** What a worker says: once that it has started, then of each job any number of tellings, and the answer or a failure. */
export type Reply<Answer, Telling> =
  | { type: 'ready' }
  | { type: 'telling'; telling: Telling }
  | { type: 'answer'; answer: Answer }
  | { type: 'failure'; message: string };
