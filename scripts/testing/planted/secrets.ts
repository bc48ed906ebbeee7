import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';

/** A credential that gives no access to anything, made up when asked for: none lies in the repository. */
export interface PlantedSecret {
  /** What the scanner calls it. */
  readonly what: string;
  /** As it may stand in a text, on one line or several. */
  readonly text: string;
  /** What must appear in no output. */
  readonly secret: string;
}

/** Letters and digits that look drawn, always the same. */
function letters(count: number, from = 'a8Kq2ZrT5mXw9LcV3nBj7HdY4gPs6FuE'): string {
  return from.repeat(Math.ceil(count / from.length)).slice(0, count);
}

/** One of each kind that the scanner knows by a name of its own. */
export function plantedSecrets(): readonly PlantedSecret[] {
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()
    .trim();
  const plain = (what: string, secret: string, around = (value: string) => `value: ${value}`) => ({
    what,
    text: around(secret),
    secret,
  });
  return [
    plain('an AWS key', letters(40), (value) => `AWS_SECRET_ACCESS_KEY=${value}`),
    { what: 'a private key', text: pem, secret: pem.split('\n')[3] ?? '' },
    plain('an npm token', `npm_${letters(36)}`),
    plain('a password in an address', letters(14), (value) => `https://robot:${value}@files.acme.dev/users`),
    plain('a Slack token', `xoxb-${letters(11)}-${letters(24)}`),
    plain('a SendGrid key', `SG.${letters(22)}.${letters(43)}`),
    plain('a Shopify token', `shpat_${letters(32)}`),
    plain('a GitHub token', `ghp_${letters(36)}`),
    plain('an OpenAI key', `sk-${letters(20)}T3BlbkFJ${letters(20)}`),
    plain('an Anthropic key', `sk-ant-api03-${letters(93)}AA`),
    plain('a Linear key', `lin_api_${letters(40)}`),
    plain('a 1Password token', `ops_${serviceAccount()}`),
    plain(
      'a password in the address of a database',
      letters(18),
      (value) => `postgresql://ledger:${value}@db.acme.dev:5432/app`,
    ),
  ];
}

/** A key of a Google Cloud account as its console saves it; its private key is found as well. */
export function plantedGoogleKey(): PlantedSecret {
  const { text, secret } = plantedSecrets()[1] as PlantedSecret;
  const account = {
    type: 'service_account',
    project_id: 'ledger',
    private_key_id: letters(40, '0123456789abcdef'),
    private_key: `${text}\n`,
    client_email: 'robot@ledger.iam.gserviceaccount.com',
    client_id: '100000000000000000001',
  };
  return { what: 'a key of a Google Cloud account', text: JSON.stringify(account, null, 2), secret };
}

function serviceAccount(): string {
  const account = {
    signInAddress: 'ledger.1password.com',
    userAuth: { method: 'SRPg-4096', alg: 'PBES2g-HS256', iterations: 650_000, salt: letters(22) },
    email: 'robot@1passwordserviceaccounts.com',
    srpX: letters(64, '0123456789abcdef'),
    muk: { alg: 'A256GCM', ext: true, k: letters(43), key_ops: ['encrypt'], kty: 'oct', kid: 'mp' },
    secretKey: `A3-${letters(6)}`,
    throttleSecret: { seed: letters(64, '0123456789abcdef'), uuid: letters(26) },
    deviceUuid: letters(26),
  };
  // The end that the scanner looks for: a closing brace at a boundary of three bytes and one more.
  let text = JSON.stringify(account);
  while (!/fQ={0,2}$/.test(Buffer.from(text).toString('base64'))) text = text.replace('{', '{ ');
  return Buffer.from(text).toString('base64');
}
