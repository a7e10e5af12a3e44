// Made from the official schema, so that the compiler holds the log to it.
import type {
  Artifact,
  Location,
  Log,
  Notification,
  PhysicalLocation,
  PropertyBag,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
} from 'sarif';
import { CATALOGUE, type DocumentedRule } from '../check/catalogue/index.ts';
import type { Figure, Finding, Position, Severity } from '../schema/index.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Language } from './report-words.ts';

/** An input with the name under which a viewer of results finds it. */
export interface SarifFile extends CheckedFile {
  /** Relative to the working folder and percent-encoded, or a `file:` URI. */
  uri: string;
}

export interface SarifOptions {
  language: Language;
  /** Of this program. */
  version: string;
  /** Whether a baseline was asked: then every result says whether it is accepted. */
  hasBaseline: boolean;
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * The findings of all inputs as a SARIF 2.1.0 log with one run, for code-review tools and viewers.
 *
 * Suggestions are in `properties`, not in `fixes`: nothing may be applied without a person. An input that could not be
 * read is a notification of the tool.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(files: readonly SarifFile[], options: SarifOptions): string {
  const rules = rulesOf(files);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const unreadable = files.filter(({ source }) => source.error !== null);
  const run: Run = {
    tool: {
      driver: {
        name: 'kehoach',
        version: options.version,
        semanticVersion: options.version,
        language: options.language,
        rules: rules.map((rule) => ruleDescriptor(rule, options.language)),
      },
    },
    language: options.language,
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(notification),
      },
    ],
    artifacts: files.map(artifact),
    results: files.flatMap((file, index) => resultsOf(file, index, indices, options)),
  };
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** All rules that are described, and those that were met without a description. */
function rulesOf(files: readonly SarifFile[]): (Pick<DocumentedRule, 'id'> & Partial<DocumentedRule>)[] {
  const described = new Set(CATALOGUE.map(({ id }) => id));
  const met = files.flatMap((file) => allFindings(file).map(({ finding }) => finding.rule));
  return [...CATALOGUE, ...[...new Set(met)].filter((id) => !described.has(id)).map((id) => ({ id }))];
}

function ruleDescriptor(
  { id, severity, title, about, page }: ReturnType<typeof rulesOf>[number],
  language: Language,
): ReportingDescriptor {
  if (title === undefined || about === undefined || severity === undefined || page === undefined) {
    return { id };
  }
  return {
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: about[language] },
    messageStrings: { vi: { text: `${title.vi}. ${about.vi}` }, en: { text: `${title.en}. ${about.en}` } },
    // A `helpUri` has to be absolute, and the pages come with the program.
    help: { text: about[language], markdown: `${about[language]}\n\n[${page}](${page})` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function notification({ source, uri }: SarifFile): Notification {
  return {
    level: 'error',
    message: { text: source.error?.message ?? '' },
    descriptor: { id: source.error?.code ?? '' },
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  };
}

function artifact({ uri, source }: SarifFile): Artifact {
  return {
    location: { uri },
    roles: ['analysisTarget'],
    ...(source.bytes === null ? {} : { length: source.bytes }),
    ...(source.mediaType === null ? {} : { mimeType: source.mediaType }),
    ...(source.encoding === null ? {} : { encoding: source.encoding }),
    ...(source.sha256 === null ? {} : { hashes: { 'sha-256': source.sha256 } }),
  };
}

/** Of other formats positions point into the extracted text, and a viewer would mark any bytes of the file. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['text', 'markdown']);

/** The findings that stand, then those that were accepted, with the reason. */
function allFindings({
  findings,
  accepted,
}: SarifFile): { finding: Finding; accepted: { reason: string | null } | null }[] {
  return [
    ...findings.map((finding) => ({ finding, accepted: null })),
    ...accepted.map(({ finding, reason }) => ({ finding, accepted: { reason } })),
  ];
}

function resultsOf(
  file: SarifFile,
  artifactIndex: number,
  ruleIndices: ReadonlyMap<string, number>,
  { language, hasBaseline }: SarifOptions,
): Result[] {
  const figures = new Map(file.figures.map((figure) => [figure.id, figure]));
  const isText = TEXT_FORMATS.has(file.source.format ?? '');
  const locate = (position: Position | null): PhysicalLocation => ({
    artifactLocation: { uri: file.uri, index: artifactIndex },
    ...(position === null || !isText ? {} : { region: regionOf(position) }),
    ...(position?.page === undefined ? {} : { properties: { page: position.page } }),
  });
  return allFindings(file).map(({ finding, accepted }) => ({
    ruleId: finding.rule,
    ruleIndex: ruleIndices.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: finding.message[language] },
    locations: [{ physicalLocation: locate(finding.position) }],
    relatedLocations: relatedOf(finding, figures).map(({ position, text }, id): Location => ({
      id,
      physicalLocation: locate(position),
      message: { text },
    })),
    partialFingerprints: { 'kehoach/v1': finding.fingerprint },
    // SARIF wants all results of a run to say it, or none.
    ...(hasBaseline ? { suppressions: accepted === null ? [] : [suppression(accepted.reason)] } : {}),
    properties: propertiesOf(finding, figures),
  }));
}

function relatedOf({ figureIds, position }: Finding, figures: ReadonlyMap<string, Figure>): Figure[] {
  return figureIds
    .flatMap((id) => figures.get(id) ?? [])
    .filter((figure) => figure.position.start.offset !== position?.start.offset);
}

function regionOf({ start, end }: Position): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function suppression(reason: string | null): Suppression {
  return { kind: 'external', status: 'accepted', ...(reason === null ? {} : { justification: reason }) };
}

function propertiesOf(
  { message, expected, actual, difference, suggestions }: Finding,
  figures: ReadonlyMap<string, Figure>,
): PropertyBag {
  return {
    messages: message,
    expected,
    actual,
    difference,
    suggestions: suggestions.map(({ figureId, ...suggestion }) => {
      const figure = figures.get(figureId);
      return {
        ...suggestion,
        ...(figure === undefined ? {} : { figure: figure.text, region: regionOf(figure.position) }),
      };
    }),
  };
}
