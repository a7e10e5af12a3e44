import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { SCHEMA_VERSION } from '../schema/version.ts';
import type { Engine, Tables } from './engine.ts';

const [pack, unpack] = [promisify(gzip), promisify(gunzip)];

/** What somebody said of a finding; the latest counts. */
export interface DecisionRow {
  source_id: string;
  finding_key: string;
  /** Counts from 0 for each finding. */
  ordinal: number;
  decision: 'accepted' | 'dismissed' | 'reopened';
  reason: string;
  who: string;
  /** The moment, as ISO 8601 in UTC. */
  at: string;
}

/** What somebody said a figure should be, beside what it was until then; the latest counts. */
export interface CorrectionRow {
  source_id: string;
  figure_key: string;
  /** Counts from 0 for each figure. */
  ordinal: number;
  old_text: string;
  old_value: number;
  /** Whole đồng. */
  old_vnd: number | null;
  new_text: string;
  new_value: number;
  new_vnd: number | null;
  reason: string;
  who: string;
  at: string;
}

/** An extraction with its text, kept whole so that its page can be shown again. */
export interface KeptExtraction {
  source_id: string;
  schema_version: string;
  extractor_version: string;
  at: string;
  json: string;
}

export interface ReviewTables {
  extractions: Omit<KeptExtraction, 'json'> & { json_gzip: Uint8Array };
  decisions: DecisionRow;
  corrections: CorrectionRow;
}

/** A line of the list of documents. */
export interface Overview {
  source_id: string;
  name: string | null;
  format: string | null;
  error_message: string | null;
  title: string | null;
  type_text: string | null;
  issuer: string | null;
  date_text: string | null;
  /** When it was kept; null where nothing is kept that this version can show. */
  at: string | null;
  figures: number;
  errors: number;
  warnings: number;
  notes: number;
}

/** Everything that was said of a document: of each finding and figure in the order in which it came. */
export interface Said {
  decisions: DecisionRow[];
  corrections: CorrectionRow[];
}

/** A figure as it stands, and what it shall be instead. */
export type NewCorrection = Omit<CorrectionRow, 'ordinal' | 'old_text' | 'old_value' | 'old_vnd'>;

/**
 * What people say of documents, beside what was read from them. Nothing here is changed once written, and nothing of it
 * goes when a source is read anew.
 */
export class Reviews {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Keeps an extraction in the place of an earlier one of the same source. */
  async keep({ json, ...row }: KeptExtraction): Promise<void> {
    const kept = { ...row, json_gzip: await pack(json) };
    await this.#explained(async () =>
      this.#engine.db
        .insertInto('extractions')
        .values(kept)
        .onConflict((conflict) => conflict.column('source_id').doUpdateSet(kept))
        .execute(),
    );
  }

  /** The extraction that was kept, as JSON; null where there is none of this version's schema. */
  async kept(sourceId: string): Promise<KeptExtraction | null> {
    const row = await this.#explained(async () =>
      this.#engine.db
        .selectFrom('extractions')
        .selectAll()
        .where('source_id', '=', sourceId)
        .where('schema_version', '=', SCHEMA_VERSION)
        .executeTakeFirst(),
    );
    if (row === undefined) return null;
    const { json_gzip: packed, ...rest } = row;
    return { ...rest, json: (await unpack(packed)).toString('utf8') };
  }

  /** Adds a decision behind the earlier ones of its finding; null where there is no such finding. */
  async decide(decision: Omit<DecisionRow, 'ordinal'>): Promise<DecisionRow | null> {
    const { source_id: sourceId, finding_key: key } = decision;
    return this.#inTurn(sourceId, async (transaction) => {
      const finding = await transaction
        .selectFrom('findings')
        .select('finding_key')
        .where('source_id', '=', sourceId)
        .where('finding_key', '=', key)
        .executeTakeFirst();
      if (finding === undefined) return null;
      const last = await transaction
        .selectFrom('decisions')
        .select('ordinal')
        .where('source_id', '=', sourceId)
        .where('finding_key', '=', key)
        .orderBy('ordinal', 'desc')
        .executeTakeFirst();
      const row = { ...decision, ordinal: (last?.ordinal ?? -1) + 1 };
      await transaction.insertInto('decisions').values(row).execute();
      return row;
    });
  }

  /** Adds a correction; the old value is that of the one before, or what was extracted. Null without such a figure. */
  async correct(correction: NewCorrection): Promise<CorrectionRow | null> {
    const { source_id: sourceId, figure_key: key } = correction;
    return this.#inTurn(sourceId, async (transaction) => {
      const figure = await transaction
        .selectFrom('figures')
        .select(['text', 'value', 'vnd'])
        .where('source_id', '=', sourceId)
        .where('figure_key', '=', key)
        .executeTakeFirst();
      if (figure === undefined) return null;
      const last = await transaction
        .selectFrom('corrections')
        .selectAll()
        .where('source_id', '=', sourceId)
        .where('figure_key', '=', key)
        .orderBy('ordinal', 'desc')
        .executeTakeFirst();
      const row = {
        ...correction,
        ordinal: (last?.ordinal ?? -1) + 1,
        old_text: last?.new_text ?? figure.text,
        old_value: last?.new_value ?? figure.value,
        old_vnd: last === undefined ? figure.vnd : last.new_vnd,
      };
      await transaction.insertInto('corrections').values(row).execute();
      return row;
    });
  }

  /** In the order of the ordinals: two machines' clocks may differ by more than what they keep lies apart. */
  async said(sourceId: string): Promise<Said> {
    return this.#explained(async () => ({
      decisions: await this.#engine.db
        .selectFrom('decisions')
        .selectAll()
        .where('source_id', '=', sourceId)
        .orderBy('finding_key')
        .orderBy('ordinal')
        .execute(),
      corrections: await this.#engine.db
        .selectFrom('corrections')
        .selectAll()
        .where('source_id', '=', sourceId)
        .orderBy('figure_key')
        .orderBy('ordinal')
        .execute(),
    }));
  }

  /** Sources with the first of their documents, those that were kept last first. */
  async overview(limit: number, offset: number): Promise<Overview[]> {
    const open = (severity: string) => sql`
      (select count(*) from open_findings o where o.source_id = s.source_id and o.severity = ${severity})`;
    const { rows } = await this.#explained(async () =>
      sql<Overview>`
        select s.source_id, s.name, s.format, s.error_message, d.title, d.type_text, d.issuer, d.date_text, e.at,
          (select count(*) from figures f where f.source_id = s.source_id) as figures,
          ${open('error')} as errors, ${open('warning')} as warnings, ${open('info')} as notes
        from sources s
        left join documents d on d.source_id = s.source_id and d.ordinal = 0
        left join extractions e on e.source_id = s.source_id and e.schema_version = ${SCHEMA_VERSION}
        order by e.at desc nulls last, s.source_id
        limit ${limit} offset ${offset}`.execute(this.#engine.db),
    );
    return rows.map((row) => ({ ...row }));
  }

  /** Whoever adds to a source waits for whoever else does, so that their order is certain. */
  async #inTurn<Result>(
    sourceId: string,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    return this.#explained(async () =>
      this.#engine.db.transaction().execute(async (transaction) => {
        await this.#engine.lock(transaction, [sourceId]);
        return work(transaction);
      }),
    );
  }

  async #explained<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw this.#engine.explain(error);
    }
  }
}
