import { byId, closest, find, findAll } from './elements.ts';

/** Shows one panel at a time; without a script all of them stand below each other. */
export function startTabs(): void {
  const list = find('[role=tablist]');
  if (list === null) return;
  list.hidden = false;
  for (const panel of findAll('.panel')) {
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${panel.id}`);
  }
  list.addEventListener('click', ({ target }) => {
    const tab = closest(target, '[role=tab]');
    if (tab !== null) openTab(panelOf(tab));
  });
  list.addEventListener('keydown', ({ target, key }) => {
    const tabs = findAll('[role=tab]', list);
    const at = tabs.findIndex((tab) => tab === target);
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (at < 0 || step === 0 || next === undefined) return;
    openTab(panelOf(next));
    next.focus();
  });
  openTab('findings');
}

function panelOf(tab: HTMLElement): string {
  return tab.getAttribute('aria-controls') ?? '';
}

/** Shows the panel of an id and hides the others. */
export function openTab(id: string): void {
  for (const tab of findAll('[role=tab]')) {
    const isOpen = panelOf(tab) === id;
    tab.setAttribute('aria-selected', String(isOpen));
    tab.tabIndex = isOpen ? 0 : -1;
    byId(panelOf(tab))?.classList.toggle('closed', !isOpen);
  }
}
