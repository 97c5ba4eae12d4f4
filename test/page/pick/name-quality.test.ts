import { describe, expect, it } from 'vitest';
import { costOfClass, costOfId } from '../../../src/page/pick/name-quality';

describe('costOfClass', () => {
  it.each(['result', 'post-title', 'product__name', 'IssueLabel', 'thumb', 'md-nav__link', 'story'])(
    'finds that %s names what an element is',
    (name) => {
      expect(costOfClass(name)).toBe(1);
    },
  );

  it.each(['css-1x2y3z', 'sc-bdVaJa', 'Card_title__3xYz1', 'jsx-3141592', 'svelte-1a2b3c', 'a1b2c3', '', '3col'])(
    'never uses %s, which a tool made or which needs escapes',
    (name) => {
      expect(costOfClass(name)).toBe(9);
    },
  );

  it.each(['active', 'is-open', 'first', 'odd', 'featured', 'menu--active', 'has-children'])(
    'finds that %s is a state, which tells items of a list apart',
    (name) => {
      expect(costOfClass(name)).toBe(7);
    },
  );

  it.each(['flex', 'p-4', 'text-sm', 'col-6', 'container', 'rounded-lg'])('finds that %s is a look', (name) => {
    expect(costOfClass(name)).toBe(5);
  });
});

describe('costOfId', () => {
  it.each([
    { id: 'results', cost: 1 },
    { id: 'main-nav', cost: 1 },
    { id: 'post-12345', cost: 9 },
    { id: 'ember42', cost: 9 },
    { id: 'a b', cost: 9 },
  ])('returns $cost for $id', ({ id, cost }) => {
    expect(costOfId(id)).toBe(cost);
  });
});
