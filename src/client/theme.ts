/** The buttons that choose dark mode and larger type, and remember the choice. */

const root = document.documentElement;

const remember = (name: string, value: string): void => {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage is switched off: the choice holds for this page only.
  }
};

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;
const isDark = (): boolean =>
  root.dataset['theme'] === undefined ? systemIsDark() : root.dataset['theme'] === 'dark';
const isLarge = (): boolean => root.dataset['size'] === 'large';

const choose = (name: 'theme' | 'size', value: string): void => {
  if (value === '') delete root.dataset[name];
  else root.dataset[name] = value;
  remember(`sunledger-${name}`, value);
};

const settings = document.querySelector<HTMLElement>('.display-settings');

function showSettings(): void {
  const pressed = { theme: isDark(), size: isLarge() };
  for (const button of settings?.querySelectorAll('button') ?? []) {
    const on = button.dataset['setting'] === 'size' ? pressed.size : pressed.theme;
    button.setAttribute('aria-pressed', `${on}`);
  }
}

function pressSetting(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  const setting = button?.dataset['setting'];
  if (setting === 'theme') {
    const dark = !isDark();
    choose('theme', dark === systemIsDark() ? '' : dark ? 'dark' : 'light');
  }
  if (setting === 'size') choose('size', isLarge() ? '' : 'large');
  if (setting !== undefined) {
    showSettings();
    document.dispatchEvent(new CustomEvent('sunledger:display'));
  }
}

settings?.addEventListener('click', pressSetting);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', showSettings);
showSettings();
// Without this script the buttons do nothing and are not shown.
settings?.setAttribute('data-ready', '');
