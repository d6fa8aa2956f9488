// Runs before the first paint: the chosen theme, or the system's.
(() => {
  const chosen = /(?:^|; )claimline-theme=(light|dark)/.exec(document.cookie)?.[1];
  const system = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = /(?:^|; )claimline-theme=(light|dark)/.exec(document.cookie)?.[1]
      ?? (system.matches ? 'dark' : 'light');
    document.documentElement.dataset.bsTheme = theme;
  };
  apply();
  if (!chosen) {
    system.addEventListener('change', apply);
  }
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-toggle]')) {
      return;
    }
    const next = document.documentElement.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    document.cookie = `claimline-theme=${next}; path=/; max-age=31536000; samesite=lax`;
    apply();
  });
})();
