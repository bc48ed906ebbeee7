import { type Node, parse } from 'acorn';

/** One place of a source, and what stands there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

/** Finds what can be broken at one node; `source` is the whole text. */
export type Breaks = (node: Syntax, source: string) => readonly (readonly [Node, string])[];

export type Syntax = Node & {
  readonly operator?: string;
  readonly left?: Syntax;
  readonly right?: Syntax;
  readonly argument?: Syntax | null;
  readonly test?: Syntax | null;
  readonly callee?: Syntax;
  readonly object?: Syntax;
  readonly property?: Syntax;
  readonly name?: string;
  readonly value?: unknown;
  readonly regex?: { readonly pattern: string };
  readonly elements?: readonly unknown[];
  readonly body?: Node | readonly Node[];
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly quasis?: readonly unknown[];
};

/** Every change of a module of JavaScript that one of the breaks makes, in the order of the text. */
export function changesIn(source: string, breaks: Breaks): readonly Change[] {
  const found: Change[] = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const [{ start, end }, becomes] of breaks(node, source)) found.push({ start, end, becomes });
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The body of a function, and what to insert there so that its source tells that it runs. */
export interface Running {
  readonly start: number;
  readonly end: number;
  readonly inserts: (call: string) => readonly (readonly [number, string])[];
}

/** Every function of a module of JavaScript, in the order of the text: the last one that holds a place is the nearest. */
export function functionsIn(source: string): readonly Running[] {
  const found: Running[] = [];
  visit(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), ({ type, body }) => {
    if (!/Function/.test(type) || body === undefined || Array.isArray(body)) return;
    const { start, end, type: form } = body as Node;
    const inserts = (call: string) =>
      form === 'BlockStatement'
        ? ([[start + 1, `${call};`]] as const)
        : ([
            [start, `(${call}, `],
            [end, ')'],
          ] as const);
    found.push({ start, end, inserts });
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Comparisons, logic, negations, and tests of `if` and `?:`. */
export const conditions: Breaks = (node, source) => {
  const text = textOf(source);
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
    return (swapped[node.operator ?? ''] ?? []).map((operator) => [
      node,
      `(${text(node.left)}) ${operator} (${text(node.right)})`,
    ]);
  }
  if (node.type === 'UnaryExpression' && node.operator === '!') return [[node, `(${text(node.argument)})`]];
  if ((node.type === 'IfStatement' || node.type === 'ConditionalExpression') && node.test)
    return ['true', 'false'].map((becomes) => [node.test as Node, becomes]);
  return [];
};

/** All that `conditions` break, and numbers, texts, arithmetic, operands, calls of lists, and statements. */
export const everything: Breaks = (node, source) => [...conditions(node, source), ...others(node, source)];

const swapped: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
};
const arithmetic: Readonly<Record<string, string>> = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '>>>': '<<',
  '+=': '-=',
  '-=': '+=',
};
const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};
/** Calls that may be left out: the list, or text, as it was. */
const passing: readonly string[] = ['filter', 'sort', 'reverse', 'slice', 'trim', 'toLowerCase'];

const others: Breaks = (node, source) => {
  const text = textOf(source);
  switch (node.type) {
    case 'BinaryExpression':
    case 'AssignmentExpression': {
      const other = arithmetic[node.operator ?? ''];
      return other === undefined ? [] : [[node, `${text(node.left)} ${other} ${text(node.right)}`]];
    }
    case 'LogicalExpression':
      return [node.left, node.right].map((side) => [node, `(${text(side)})`]);
    case 'UnaryExpression':
      return node.operator === '-' ? [[node, `(${text(node.argument ?? undefined)})`]] : [];
    case 'Literal':
      return literal(node, text(node));
    case 'TemplateLiteral':
      return (node.quasis ?? []).length > 1 ? [[node, '""']] : [];
    case 'ArrayExpression':
      return (node.elements ?? []).length > 0 ? [[node, '[]']] : [];
    case 'CallExpression': {
      const { callee } = node;
      if (callee?.type !== 'MemberExpression') return [];
      const name = callee.property?.name ?? '';
      const other = methods[name];
      return [
        ...(other === undefined ? [] : [[callee.property as Node, other] as const]),
        ...(passing.includes(name) ? [[node, text(callee.object)] as const] : []),
      ];
    }
    case 'MemberExpression': {
      const property = text(node.property);
      const plain = node.computed === true ? `[${property}]` : `.${property}`;
      return node.optional === true ? [[node, text(node.object) + plain]] : [];
    }
    case 'ExpressionStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return [[node, ';']];
    default:
      return [];
  }
};

function literal(node: Syntax, text: string): readonly (readonly [Node, string])[] {
  const { value } = node;
  if (typeof value === 'boolean') return [[node, String(!value)]];
  if (typeof value === 'number') return [value + 1, value - 1].map((other) => [node, `(${other})`]);
  if (typeof value === 'string') return [[node, value === '' ? '"x"' : '""']];
  if (node.regex === undefined) return [];
  return ['^', '$'].filter((sign) => text.includes(sign)).map((sign) => [node, text.replaceAll(sign, '')]);
}

function textOf(source: string): (part: Node | null | undefined) => string {
  return (part) => (part ? source.slice(part.start, part.end) : '');
}

/** Names of properties and of modules are left as they are. */
function visit(node: Node, see: (node: Syntax) => void): void {
  see(node as Syntax);
  // esbuild writes `undefined` as `void 0`.
  if ((node as Syntax).operator === 'void') return;
  for (const [field, value] of Object.entries(node)) {
    if (
      field === 'key' ||
      (/^(Import|Export)[A-Z].*(Specifier|Declaration)$/.test(node.type) && field === 'source')
    )
      continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, see);
    }
  }
}
