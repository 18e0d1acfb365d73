import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { guarded } from "./faults.ts";
import { integer, text } from "./rows.ts";
import { inTransaction } from "./schema.ts";

/** What one look at a symbol found. Contents are texts that only who wrote them reads. */
export interface AlertLook {
  readonly symbol: string;
  /** ISO date of the last bar that was judged. */
  readonly date: string;
  /** What the next look compares with. */
  readonly standing: string;
  readonly news: readonly { readonly key: string; readonly content: string }[];
}

/** Finds what is new, given what the last look at a symbol left; `undefined` where there was none. */
export type LookForAlerts = (standingOf: (symbol: string) => string | undefined) => readonly AlertLook[];

/** Alerts that this process alone may send, until it settles or releases them. */
export interface AlertClaim {
  readonly id: string;
  /** The oldest first. */
  readonly contents: readonly string[];
  /** Alerts that another process is about to send. */
  readonly elsewhere: number;
}

/**
 * Which alerts a channel's target was told, and which it has yet to be told. An alert is noted before it is sent and marked as
 * sent afterwards: who is killed in between has it sent once more, and nobody loses one. Times are milliseconds since 1970.
 */
export interface AlertMemory {
  /** Keeps what a look finds, in one transaction; news that was found before is not kept again. */
  note(target: string, look: LookForAlerts, now: number): void;
  /** The contents that `note` and `claim` would come to, with nothing kept. */
  rehearse(target: string, look: LookForAlerts, now: number): readonly string[];
  /** Takes all alerts that are waiting. Whoever does not settle them by `until` is taken for dead. */
  claim(target: string, now: number, until: number): AlertClaim;
  settle(claim: AlertClaim, now: number): void;
  release(claim: AlertClaim): void;
}

/** Looks never go back in time, so that sent alerts are needed only to tell what one session's runs have in common. */
const KEPT_MILLISECONDS = 90 * 86_400_000;

const IS_WAITING = "sent_at IS NULL AND (claimed_until IS NULL OR claimed_until <= ?)";

export function createAlertMemory(database: DatabaseSync, path: string): AlertMemory {
  const safely = <T>(work: () => T): T => guarded(path, work);
  const transact = <T>(work: () => T): T => safely(() => inTransaction(database, work));
  return {
    note: (target, look, now) => transact(() => keep(database, target, look, now)),
    rehearse: (target, look, now) =>
      safely(() => {
        database.exec("BEGIN IMMEDIATE");
        try {
          keep(database, target, look, now);
          return waiting(database, target, now);
        } finally {
          if (database.isTransaction) database.exec("ROLLBACK");
        }
      }),
    claim: (target, now, until) => transact(() => claim(database, target, now, until)),
    settle: ({ id }, now) =>
      transact(() => {
        const end = "UPDATE alert SET sent_at = ?, claim = NULL, claimed_until = NULL WHERE claim = ?";
        database.prepare(end).run(now, id);
      }),
    release: ({ id }) =>
      transact(() => {
        database.prepare("UPDATE alert SET claim = NULL, claimed_until = NULL WHERE claim = ?").run(id);
      }),
  };
}

function keep(database: DatabaseSync, target: string, look: LookForAlerts, now: number): void {
  database.prepare("DELETE FROM alert WHERE sent_at < ?").run(now - KEPT_MILLISECONDS);
  const select = database.prepare("SELECT content FROM alert_standing WHERE target = ? AND symbol = ?");
  const add = database.prepare("INSERT OR IGNORE INTO alert (target, symbol, key, content) VALUES (?, ?, ?, ?)");
  const stand = database.prepare(
    `INSERT INTO alert_standing (target, symbol, date, content) VALUES (?, ?, ?, ?)
     ON CONFLICT (target, symbol) DO UPDATE SET date = excluded.date, content = excluded.content
     WHERE excluded.date >= date`,
  );
  const standingOf = (symbol: string): string | undefined => {
    const row = select.get(target, symbol);
    return row === undefined ? undefined : text(row, "content");
  };
  for (const { symbol, date, standing, news } of look(standingOf)) {
    for (const { key, content } of news) add.run(target, symbol, key, content);
    stand.run(target, symbol, date, standing);
  }
}

function waiting(database: DatabaseSync, target: string, now: number): string[] {
  const select = database.prepare(`SELECT content FROM alert WHERE target = ? AND ${IS_WAITING} ORDER BY id`);
  return select.all(target, now).map((row) => text(row, "content"));
}

function claim(database: DatabaseSync, target: string, now: number, until: number): AlertClaim {
  const id = randomUUID();
  const contents = waiting(database, target, now);
  const take = `UPDATE alert SET claim = ?, claimed_until = ? WHERE target = ? AND ${IS_WAITING}`;
  database.prepare(take).run(id, until, target, now);
  const others = "SELECT count(*) AS alerts FROM alert WHERE target = ? AND sent_at IS NULL AND claim IS NOT ?";
  return { id, contents, elsewhere: integer(database.prepare(others).get(target, id) ?? {}, "alerts") };
}
