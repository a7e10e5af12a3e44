import type { CrossFinding, CrossPlace, DocumentPair, Reconciliation } from '../schema/index.ts';
import type { TextOptions } from './report-text.ts';
import { REPORT_WORDS, type Language } from './report-words.ts';
import { MARKS, onOneLine, painter, widest } from './terminal-text.ts';

export interface ReconciliationTextOptions extends TextOptions {
  /** Where the files of the sources lie; the name of a source that is not among them is shown instead. */
  paths: ReadonlyMap<string, string>;
}

/**
 * What was found between documents, for the terminal: each finding with the places of both figures, then what was
 * compared with what, then how many of what.
 *
 * @example
 * lỗi  Kế hoạch không khớp số cấp trên giao: Kế hoạch 24/KH-UBND (dòng 26) ghi 467,9 triệu đồng, …  allocation-plan
 *      ke-hoach.txt:26:50    467,9 triệu đồng
 *      quyet-dinh.txt:31:37  476,9
 */
export function reconciliationReport(
  reconciliation: Reconciliation,
  options: ReconciliationTextOptions,
): string {
  const { pairs, findings } = reconciliation;
  const words = WORDS[options.language];
  const blocks = [
    findings.map((finding) => findingText(finding, options)).join('\n'),
    pairs.map((pair) => pairText(pair, words)).join('\n'),
    [counted(findings, options), words.summary(reconciliation)].filter((line) => line !== '').join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function findingText(finding: CrossFinding, { language, color, paths }: ReconciliationTextOptions): string {
  const paint = painter(color);
  const severity = REPORT_WORDS[language].severity[finding.severity];
  const places = finding.places.map((place) => pathOf(place, paths));
  const width = widest(places);
  const indent = ' '.repeat(severity.length + 2);
  const rows = finding.places.map(
    ({ text }, at) => `${indent}${paint('path', (places[at] ?? '').padEnd(width))}  ${onOneLine(text)}`,
  );
  const head = [
    paint(finding.severity, severity),
    onOneLine(finding.message[language]),
    paint('aside', finding.rule),
  ];
  return [head.join('  '), ...rows].join('\n');
}

/** "ke-hoach.txt:26:50", as editors and terminals open it. */
function pathOf(
  { sourceId, sourceName, line, column }: CrossPlace,
  paths: ReadonlyMap<string, string>,
): string {
  const path = paths.get(sourceId) ?? sourceName ?? sourceId;
  return `${onOneLine(path)}:${line}:${column}`;
}

function pairText(pair: DocumentPair, words: ReconciliationWords): string {
  const { first, second, relation } = pair;
  // Two versions have one name; their files tell them apart.
  const [from, to] = [first, second].map(({ name, sourceName }) =>
    onOneLine(first.name === second.name && sourceName !== null ? `${name} [${sourceName}]` : name),
  );
  return `${from ?? ''} → ${to ?? ''} (${words.relations[relation]}): ${words.pair(pair)}`;
}

function counted(findings: readonly CrossFinding[], { language, color }: TextOptions): string {
  const paint = painter(color);
  return (['error', 'warning', 'info'] as const)
    .flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      const words = REPORT_WORDS[language].count(count, severity);
      return count === 0 ? [] : [paint(severity, `${MARKS[severity]} ${words}`)];
    })
    .join(', ');
}

interface ReconciliationWords {
  relations: Readonly<Record<DocumentPair['relation'], string>>;
  pair: (pair: DocumentPair) => string;
  summary: (reconciliation: Reconciliation) => string;
}

/** Joins what there is to say; what is zero is left out. */
function said(...parts: readonly (readonly [count: number | null, words: string])[]): string {
  return parts.flatMap(([count, words]) => (count === null || count === 0 ? [] : [`, ${words}`])).join('');
}

const WORDS: Readonly<Record<Language, ReconciliationWords>> = {
  vi: {
    relations: {
      versions: 'hai bản của một văn bản',
      'plan-report': 'kế hoạch và báo cáo',
      'allocation-plan': 'giao và kế hoạch',
      'allocation-report': 'giao và báo cáo',
    },
    pair: ({ compared, agreed, ambiguous, onlyInFirst, onlyInSecond }) =>
      `đối chiếu ${compared}, khớp ${agreed}` +
      said(
        [ambiguous, `chưa rõ ${ambiguous}`],
        [onlyInFirst, `chỉ có ở bản đầu ${onlyInFirst ?? 0}`],
        [onlyInSecond, `chỉ có ở bản sau ${onlyInSecond ?? 0}`],
      ),
    summary: ({ documents, unidentified, compared, agreed, ambiguous }) =>
      `${documents} văn bản: đối chiếu ${compared} cặp số liệu, khớp ${agreed}` +
      said(
        [ambiguous, `${ambiguous} chưa rõ đối chiếu với số nào`],
        [unidentified, `${unidentified} văn bản không rõ loại hoặc cơ quan ban hành`],
      ),
  },
  en: {
    relations: {
      versions: 'versions of one document',
      'plan-report': 'plan and report',
      'allocation-plan': 'allocation and plan',
      'allocation-report': 'allocation and report',
    },
    pair: ({ compared, agreed, ambiguous, onlyInFirst, onlyInSecond }) =>
      `${compared} compared, ${agreed} agree` +
      said(
        [ambiguous, `${ambiguous} ambiguous`],
        [onlyInFirst, `${onlyInFirst ?? 0} in the first only`],
        [onlyInSecond, `${onlyInSecond ?? 0} in the second only`],
      ),
    summary: ({ documents, unidentified, compared, agreed, ambiguous }) =>
      `${documents} ${documents === 1 ? 'document' : 'documents'}: ` +
      `${compared} ${compared === 1 ? 'pair' : 'pairs'} of figures compared, ${agreed} agree` +
      said(
        [ambiguous, `${ambiguous} ambiguous`],
        [unidentified, `${unidentified} without a kind or an issuer`],
      ),
  },
};
