import type { Words } from '../../page/words.ts';
import { byId, element } from '../../page/browser/elements.ts';
import type { Decision } from '../schemas.ts';
import { isRecord, send } from './answer.ts';
import { sayingForm } from './form.ts';
import { moment, servedData } from './served.ts';
import { button, inBoth } from './words.ts';

type Kind = Decision['decision'];

const DO: Readonly<Record<Kind, Words>> = {
  accepted: { vi: 'Chấp nhận', en: 'Accept' },
  dismissed: { vi: 'Bỏ qua', en: 'Dismiss' },
  reopened: { vi: 'Mở lại', en: 'Reopen' },
};

const DONE: Readonly<Record<Kind, Words>> = {
  accepted: { vi: 'Đã chấp nhận: phát hiện đúng', en: 'Accepted: the finding is right' },
  dismissed: { vi: 'Đã bỏ qua: không có lỗi', en: 'Dismissed: nothing is wrong' },
  reopened: { vi: 'Đã mở lại', en: 'Reopened' },
};

/** Below each finding, what was decided on it and what can be decided. */
export function startDecisions(): void {
  for (const id of Object.keys(servedData().findingKeys)) {
    const card = byId(id);
    if (card === null) continue;
    card.append(element('div', 'decision'));
    show(id, card);
  }
}

function show(id: string, card: HTMLElement): void {
  const place = card.querySelector('.decision');
  const all = decisionsOn(id);
  const last = all.at(-1);
  const isOpen = last === undefined || last.decision === 'reopened';
  card.classList.toggle('settled', !isOpen);
  const choices: Kind[] = isOpen ? ['accepted', 'dismissed'] : ['reopened'];
  const row = element('p', 'buttons');
  for (const kind of choices) {
    row.append(
      button(DO[kind], kind, () => ask(id, card, kind)),
      ' ',
    );
  }
  place?.replaceChildren(...all.map(line), row);
}

function decisionsOn(id: string): Decision[] {
  const { decisions, findingKeys } = servedData();
  return decisions.filter(({ findingKey }) => findingKey === findingKeys[id]);
}

function line({ decision, reason, who, at }: Decision): HTMLElement {
  const said = element('p', `said ${decision}`, element('b', '', inBoth(DONE[decision])), ` — ${reason} `);
  said.append(element('span', 'by', `${who}, ${moment(at)}`));
  return said;
}

function ask(id: string, card: HTMLElement, decision: Kind): void {
  const place = card.querySelector('.decision');
  const { document: source, findingKeys, decisions } = servedData();
  const key = findingKeys[id] ?? '';
  const back = () => {
    show(id, card);
    card.querySelector<HTMLElement>('.decision button')?.focus();
  };
  const form = sayingForm({
    title: DO[decision],
    cancelled: back,
    submit: async ({ reason, who }) => {
      const path = `/documents/${source}/findings/${encodeURIComponent(key)}/decisions`;
      const made = await send(path, { decision, reason, who });
      if (isDecision(made)) decisions.push(made);
      back();
    },
  });
  place?.replaceChildren(...decisionsOn(id).map(line), form);
  form.querySelector('input')?.focus();
}

/** The answer of our own server. */
function isDecision(value: unknown): value is Decision {
  return isRecord(value) && 'findingKey' in value && 'decision' in value;
}
