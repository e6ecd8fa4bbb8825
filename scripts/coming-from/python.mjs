/**
 * Needs Python 3.13 or later with more-itertools: `pip install more-itertools`. PYTHON names the interpreter.
 */
import { execFileSync } from 'node:child_process';

const interpreter = process.env.PYTHON ?? 'python3';

const languages = [
  {
    head: 'Python',
    fence: 'python',
    names: ["[n for n in dir(itertools) if n[0] != '_']", 'mi.more.__all__ + mi.recipes.__all__'],
  },
];

function versions() {
  const code =
    "import sys, importlib.metadata as m; print(sys.version.split()[0], m.version('more-itertools'))";
  const [own, more] = execFileSync(interpreter, ['-c', code], { encoding: 'utf8' }).trim().split(' ');
  return { python: own, 'more-itertools': more };
}

/** Writes a value in the convention of the records. None is undefined; a set is written sorted by its text. */
const driver = `
import json, sys, collections, fractions

def show(v):
    if v is None: return {"$": "undefined"}
    if isinstance(v, (bool, str)): return v
    if isinstance(v, int) and abs(v) > 2**53: return {"$bigint": str(v)}
    if isinstance(v, (int, float, fractions.Fraction)):
        f = float(v)
        if f != f: return {"$": "NaN"}
        if f in (float("inf"), float("-inf")): return {"$": "Infinity" if f > 0 else "-Infinity"}
        return int(f) if f == int(f) else f
    if isinstance(v, dict): return {"$map": [[show(k), show(x)] for k, x in v.items()]}
    if isinstance(v, (set, frozenset)): return {"$set": sorted(map(show, v), key=json.dumps)}
    return [show(x) for x in v]

task = json.load(sys.stdin)
rows = []
for expression in task["expressions"]:
    scope = {}
    exec(task["data"], scope)
    logged = []
    scope["print"] = lambda *values: logged.append(" ".join(map(str, values)))
    try:
        row = {"output": show(eval(expression, scope))}
    except (SyntaxError, NameError, AttributeError):
        print(expression, file=sys.stderr)
        raise
    except Exception as error:
        row = {"output": {"$throws": type(error).__name__}}
    rows.append({**row, "logged": logged} if logged else row)
json.dump(rows, sys.stdout, ensure_ascii=False)
`;

function run({ data, expressions }) {
  const input = JSON.stringify({ data, expressions });
  return JSON.parse(execFileSync(interpreter, ['-c', driver], { input, encoding: 'utf8' }));
}

export const python = { languages, versions, run };
