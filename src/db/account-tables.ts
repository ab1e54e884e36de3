/** Accounts of the newsroom's people and what they sign in with. None of it can be seen by a reader's request. */

export interface AccountTable {
  id: string;
  name: string;
  email: string;
  /** the address in small letters: one account to an address */
  email_key: string;
  role: 'reporter' | 'editor' | 'admin';
  /** 0: closed; what it wrote stays */
  is_active: number;
  /** argon2id, in the PHC string format */
  password: string;
  /** the secret of one-time codes, base32; null: none are asked for */
  code_secret: string | null;
  /** the newest time step whose code was taken, so that none is taken twice */
  code_step: number | null;
  created_at: string;
  /** to the minute */
  seen_at: string | null;
}

export interface SessionTable {
  id: string;
  /** SHA-256 of the token that the cookie holds */
  token_hash: string;
  account_id: string;
  /** 1: the password was right, and a code is still wanted */
  wants_code: number;
  /** browser and system, in words */
  device: string;
  started_at: string;
  seen_at: string;
  expires_at: string;
}

/** A link that works once: for the first admin, a person who is invited, a new password, another e-mail address. */
export interface OneTimeLinkTable {
  id: string;
  token_hash: string;
  kind: 'first' | 'invitation' | 'reset' | 'email';
  /** whom an invitation is for, or the account’s address once the link is opened */
  email: string | null;
  role: 'reporter' | 'editor' | 'admin' | null;
  /** whose password or address the link changes */
  account_id: string | null;
  made_by: string;
  made_at: string;
  expires_at: string;
}

export interface PasskeyTable {
  id: string;
  account_id: string;
  /** base64url */
  credential_id: string;
  /** COSE key, base64url */
  public_key: string;
  counter: number;
  /** JSON string[] */
  transports: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
}

/** Codes for emergencies; each works once. */
export interface EmergencyCodeTable {
  account_id: string;
  code_hash: string;
}

/** A question to an authenticator that waits for its answer. */
export interface PasskeyChallengeTable {
  id: string;
  challenge: string;
  /** null: somebody who is signing in */
  account_id: string | null;
  expires_at: string;
}

/** Secrets that are not yet sure: the codes of a new app are not asked for before one of them was right. */
export interface PendingCodeTable {
  account_id: string;
  secret: string;
  made_at: string;
}

/** Wrong passwords and codes of late, by what was tried. */
export interface WrongTryTable {
  /** SHA-256 of the address, or of the account and `code`; it tells nobody which accounts exist */
  key: string;
  tries: number;
  last_at: string;
}

/** What a machine uses the desk's API with, for the account that made it. */
export interface ApiTokenTable {
  id: string;
  token_hash: string;
  account_id: string;
  name: string;
  /** JSON, permissions */
  scopes: string;
  created_at: string;
  /** null: it does not end by itself */
  expires_at: string | null;
  /** to the minute */
  last_used_at: string | null;
}

/** What was done at the desk, by whom. Nothing is ever changed or taken away here. */
export interface AuditEntryTable {
  id: string;
  at: string;
  /** null: by nobody who was signed in */
  account_id: string | null;
  by: string;
  /** a word and an object: `invited`, `role changed` … */
  action: string;
  object: string;
  /** JSON, without anything secret */
  detail: string;
}

export interface AccountTables {
  account: AccountTable;
  session: SessionTable;
  one_time_link: OneTimeLinkTable;
  passkey: PasskeyTable;
  emergency_code: EmergencyCodeTable;
  passkey_challenge: PasskeyChallengeTable;
  pending_code: PendingCodeTable;
  wrong_try: WrongTryTable;
  api_token: ApiTokenTable;
  audit_entry: AuditEntryTable;
}
