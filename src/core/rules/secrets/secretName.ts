/** Whether a variable's name says that it holds a credential, and not a path to one, a name or a number. */
export function isSecretName(name: string): boolean {
  const parts = name.toUpperCase().split('_');
  const last = parts.at(-1) ?? '';
  if (
    ['FILE', 'PATH', 'DIR', 'NAME', 'ID', 'URL', 'URI', 'COUNT', 'LIMIT', 'LENGTH', 'TTL', 'TYPE', 'ENABLED'].includes(
      last,
    )
  ) {
    return parts.includes('DATABASE') && last === 'URL';
  }
  const whole = parts.join('_');
  const words = ['TOKEN', 'SECRET', 'SECRETS', 'PASSWORD', 'PASSWD', 'PASSPHRASE', 'CREDENTIAL', 'CREDENTIALS', 'PAT'];
  return (
    parts.some((part) => words.includes(part)) ||
    /(^|_)(API|ACCESS|SECRET|PRIVATE|SIGNING|ENCRYPTION|AUTH|MASTER)_?KEY(_|$)|(^|_)APIKEY(_|$)|^PGPASSWORD$/.test(
      whole,
    )
  );
}
