import { isSameQuery, readQuery } from '../query/query';
import type { Query } from '../query/query';
import { field, isRecord, isString, list } from '../readers';
import type { Reader } from '../readers';

/** A query by which links were taken, and the host of the page that they were taken from. */
export interface RecentQuery {
  readonly query: Query;
  readonly host: string;
}

/** How many queries are kept. */
export const mostQueries = 20;

/** Returns the queries with one more, which is the latest. A query that was there already, on whatever host, is there once. */
export function addQuery(queries: readonly RecentQuery[], latest: RecentQuery): readonly RecentQuery[] {
  return [latest, ...queries.filter(({ query }) => !isSameQuery(query, latest.query))].slice(0, mostQueries);
}

/** Returns the queries in the order in which a page of this host offers them: those used on the host first, the latest before. */
export function queriesFor(queries: readonly RecentQuery[], host: string): readonly RecentQuery[] {
  return [...queries.filter((recent) => recent.host === host), ...queries.filter((recent) => recent.host !== host)];
}

const readHost = field(isString, '');

const readOne: Reader<RecentQuery | null> = (value, path, wrong) =>
  isRecord(value) && isRecord(value['query'])
    ? { query: readQuery(value['query'], `${path}.query`, wrong), host: readHost(value['host'], path, wrong) }
    : null;

/** Reads stored queries. Never throws: what is not a query is left out, and a field that is wrong has its default. */
export const readQueries = (stored: unknown): readonly RecentQuery[] =>
  list(readOne, [])(stored, 'queries', []).slice(0, mostQueries);
