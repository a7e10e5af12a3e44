/** What a worker says of its job: any number of tellings, then the answer or a failure. */
export type Reply<Answer, Telling> =
  | { type: 'telling'; telling: Telling }
  | { type: 'answer'; answer: Answer }
  | { type: 'failure'; message: string };
