// Runs before the first paint, so that no page flashes in the other theme. Storage may be denied: then the system decides.
try {
  const chosen = localStorage.getItem('site-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {}
document.documentElement.dataset.scripts = 'on';
