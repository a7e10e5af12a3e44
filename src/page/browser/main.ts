import { startReview } from './start.ts';

startReview();
