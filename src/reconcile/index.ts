/**
 * kehoach/reconcile: figures that should agree between documents.
 *
 * @module
 */
export { reconcile } from './reconcile.ts';
