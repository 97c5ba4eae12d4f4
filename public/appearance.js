// Shows the chosen theme with the first frame. The settings are read later. `src/ui/appearance.ts` stores it here.
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
