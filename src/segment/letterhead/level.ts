import type { Document } from '../../schema/index.ts';
import { CITIES, type Level, ORGAN, ORGAN_LEVELS, plain, TERRITORY, TERRITORY_LEVELS } from './grammar.ts';

/** Since this day "thành phố" is a province only: cities under provinces were abolished (Law 72/2025/QH15). */
const TWO_LEVELS_SINCE = '2025-07-01';

/**
 * Level of government of an issuer, by the first territory word of its name, else by the organ, else by the issuer
 * above it in the head: "ỦY BAN NHÂN DÂN XÃ NÀ MÂY" → commune, "SỞ TÀI CHÍNH" → province.
 *
 * @param date when the document was issued: "thành phố" is a province or a district by its name and the day.
 * @returns null where the name does not tell
 */
export function levelOf(name: string, date: Document['date'], parent: string | null = null): Level | null {
  const organ = ORGAN.at(name, 0);
  const own = organ === null ? null : (ORGAN_LEVELS.get(plain(organ.text)) ?? null);
  const territory = TERRITORY.find(name, organ?.end ?? 0);
  if (territory !== null) {
    const level = TERRITORY_LEVELS.get(plain(territory.text).replace(/\.$/u, ''));
    if (level === 'city') return cityLevel(name.slice(territory.end), dayOf(date));
    if (level !== undefined) return level;
  }
  const above = parent === null ? null : levelOf(parent, date);
  // "BỘ TÀI CHÍNH⏎CỤC THUẾ": without a territory it is the ministry's own.
  return own === null || (own === 'province' && above === 'central') ? above : own;
}

function cityLevel(city: string, day: string | null): Level | null {
  const since = CITIES.get(plain(city));
  if (since !== undefined) return since === '' || day === null || day >= since ? 'province' : 'district';
  if (day !== null && day >= TWO_LEVELS_SINCE) return 'province';
  return city.trim() === '' ? null : 'district';
}

/** The first day that the date can be, as ISO, so that days compare as text. */
function dayOf(date: Document['date']): string | null {
  if (date === null || date.year === null) return null;
  const two = (value: number | null): string => String(value ?? 1).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
