/** A wait that can be ended early; what wakes it before it has begun counts too. */
export class Wakeable {
  #wake: (() => void) | null = null;
  #isWoken = false;

  /** Ends after so many milliseconds, or when it is woken. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const clock = setTimeout(resolve, milliseconds);
        this.#wake = () => {
          clearTimeout(clock);
          resolve();
        };
      });
    }
    this.#isWoken = false;
    this.#wake = null;
  }

  wake(): void {
    this.#isWoken = true;
    this.#wake?.();
  }
}
