import { both, html } from '../page/html.ts';
import { servedReviewPage, type ServedPage } from '../page/review.ts';
import { serveAssets } from './assets.ts';
import type { ServedData } from './data.ts';
import type { ReviewedDocument } from './schemas.ts';

/**
 * The review page of a document, on which people accept and dismiss findings and correct figures.
 *
 * @param user who says what is said without another name
 */
export function reviewOf(document: ReviewedDocument, user: string): ServedPage {
  const { id, extraction, figureKeys, decisions, corrections } = document;
  const { review, style } = serveAssets();
  const data: ServedData = {
    document: id,
    user,
    findingKeys: Object.fromEntries(extraction.findings.map((finding) => [finding.id, finding.fingerprint])),
    figureKeys,
    decisions,
    corrections,
  };
  const links = html`<nav class="links"><a href="/">${both({ vi: '← Danh sách văn bản', en: '← All documents' })}</a> <a href="/documents/${id}" download="${id}.json">JSON</a> <a href="/documents/${id}/workbook" download="${id}.xlsx">Excel</a></nav>
`;
  return servedReviewPage(extraction, { script: review, style, links, data });
}
