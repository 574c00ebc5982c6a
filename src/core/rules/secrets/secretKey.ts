import { isSecretName } from './secretName';

/** Whether the name of an entry says that it holds a credential, however its words are joined: `shop:dbPassword`, `app/db-password`. */
export function isSecretKey(key: string): boolean {
  const own = key.split(':').at(-1) ?? key;
  return own
    .split('/')
    .map((part) => part.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').replace(/[-.]/g, '_'))
    .some(isSecretName);
}
