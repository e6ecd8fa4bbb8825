/**
 * Needs Mono with its C# compiler: `apt-get install mono-mcs libmono-system-core4.0-cil`. What came to LINQ after .NET
 * Framework 4.8 is not in it: see documented.json.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = [
  {
    head: 'LINQ',
    fence: 'csharp',
    names: ['typeof(Enumerable).GetMethods().Where(m => m.IsStatic).Select(m => m.Name).Distinct()'],
  },
];

const firstLine = (command, ...args) =>
  execFileSync(command, args, { encoding: 'utf8' }).split('\n')[0].trim();

const versions = () => ({ mcs: firstLine('mcs', '--version'), mono: firstLine('mono', '--version') });

/** Writes a value in the convention of the records. */
const writer = String.raw`
  static string Text(string s) {
    var text = new StringBuilder("\"");
    foreach (var c in s) text.Append(c == '"' || c == '\\' || c < ' ' ? "\\u" + ((int)c).ToString("x4") : c.ToString());
    return text.Append('"').ToString();
  }
  static string All(IEnumerable items) {
    return "[" + string.Join(",", items.Cast<object>().Select(Show)) + "]";
  }
  static object Get(object o, string name) { return o.GetType().GetProperty(name).GetValue(o); }
  static bool Is(object o, Type type) {
    return o.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == type);
  }
  static string Pair(object key, object value) { return "[" + Show(key) + "," + Show(value) + "]"; }
  static string Show(object o) {
    if (o == null) return "{\"$\":\"undefined\"}";
    if (o is string || o is char) return Text(o.ToString());
    if (o is bool) return (bool)o ? "true" : "false";
    if (o is IConvertible) return ((IConvertible)o).ToString(CultureInfo.InvariantCulture);
    if (Is(o, typeof(ILookup<,>)))
      return "{\"$map\":[" + string.Join(",", ((IEnumerable)o).Cast<object>().Select(g => Pair(Get(g, "Key"), g))) + "]}";
    if (o is IDictionary) {
      var entries = ((IDictionary)o).Cast<object>().Select(e => Pair(Get(e, "Key"), Get(e, "Value")));
      return "{\"$map\":[" + string.Join(",", entries) + "]}";
    }
    if (Is(o, typeof(ISet<>))) return "{\"$set\":" + All((IEnumerable)o) + "}";
    if (o is IEnumerable) return All((IEnumerable)o);
    return "{" + string.Join(",", o.GetType().GetProperties().Select(p =>
      Text(p.Name.Substring(0, 1).ToLower() + p.Name.Substring(1)) + ":" + Show(p.GetValue(o)))) + "}";
  }
  static void Row(Func<object> run) {
    string output;
    try { output = Show(run()); }
    catch (Exception error) { output = "{\"$throws\":" + Text(error.GetType().Name) + "}"; }
    Console.WriteLine("{\"output\":" + output + "}");
  }
`;

function run({ data, expressions }, scratch) {
  const rows = expressions.map((expression) => `Row(() => (object)(${expression}));`).join('\n');
  const using = ['', '.Collections', '.Collections.Generic', '.Globalization', '.Linq', '.Text'];
  const head = using.map((name) => `using System${name};`).join(' ');
  const source = join(scratch, 'Rows.cs');
  writeFileSync(
    source,
    `${head}\nstatic class Rows {\n${writer}\nstatic void Main() {\n${data}\n${rows}\n} }\n`,
  );
  execFileSync('mcs', ['-r:System.Core', source], { stdio: ['ignore', 'ignore', 'inherit'] });
  const output = execFileSync('mono', [join(scratch, 'Rows.exe')], { encoding: 'utf8' });
  return output.trim().split('\n').map(JSON.parse);
}

export const linq = { languages, versions, run };
