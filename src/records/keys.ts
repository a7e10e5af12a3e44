/** Gives the rows of one list keys that are made of their place: "f1812", and "f1812-2" for a second one there. */
export class Keys {
  readonly #prefix: string;
  readonly #times = new Map<string, number>();
  readonly #byId = new Map<string, string>();

  /** @param prefix tells the lists apart: "f" for figures */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /**
   * @param id within the extraction
   * @param place the offset at which it begins, and what else tells it apart there
   */
  add(id: string, ...place: readonly (string | number)[]): string {
    const name = `${this.#prefix}${place.join('-')}`;
    const times = (this.#times.get(name) ?? 0) + 1;
    this.#times.set(name, times);
    const key = times === 1 ? name : `${name}-${String(times)}`;
    this.#byId.set(id, key);
    return key;
  }

  /** The key of a row that was added; null for null. */
  of(id: string | null): string | null {
    return id === null ? null : (this.#byId.get(id) ?? null);
  }

  /**
   * The key of a row that must have been added.
   *
   * @throws {RangeError} where the extraction names what it does not hold
   */
  need(id: string): string {
    const key = this.#byId.get(id);
    if (key === undefined) throw new RangeError(`The extraction holds no "${id}".`);
    return key;
  }
}
