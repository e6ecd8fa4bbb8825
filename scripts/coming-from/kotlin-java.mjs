/**
 * Needs Java 17 or later, and Kotlin's compiler, 2.4 or later: KOTLINC names it. `npm install kotlin-compiler`, in any
 * folder, brings it: `KOTLINC=node_modules/kotlin-compiler/bin/kotlinc`. Java's gatherers need Java 24: see
 * documented.json.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kotlinc = process.env.KOTLINC ?? 'kotlinc';

const languages = [
  {
    head: 'Kotlin',
    fence: 'kotlin',
    names: ['Class.forName("kotlin.sequences.SequencesKt").methods.filter { isStatic(it) }.map { it.name }'],
  },
  {
    head: 'Java',
    fence: 'java',
    names: ['Stream.class', 'IntStream.class', 'Collectors.class'].map(
      (name) =>
        `Arrays.stream(${name}.getMethods()).filter(m -> m.getDeclaringClass() == ${name}).map(m -> m.getName())`,
    ),
  },
];

/** What a program prints, its errors too. */
const printed = (command, ...args) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function versions() {
  const java = /"(.+?)"/.exec(printed('sh', '-c', 'java -version 2>&1'))[1];
  const kotlin = /kotlinc-jvm (\S+)/.exec(printed('sh', '-c', `'${kotlinc}' -version 2>&1`))[1];
  return { java, kotlin };
}

/** Writes a value in the convention of the records; both languages use it. Maps and sets, whose order may be random, sorted. */
const writer = String.raw`
import java.util.*;
import java.util.concurrent.Callable;
import java.util.stream.*;

public class Writer {
  static final List<String> logged = new ArrayList<>();

  public static void log(Object o) { logged.add(String.valueOf(o)); }

  static String text(Object o) {
    var text = new StringBuilder("\"");
    for (char c : o.toString().toCharArray())
      text.append(c == '"' || c == '\\' || c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    return text.append('"').toString();
  }

  static String all(Iterator<?> items) { return all(items, false); }

  static String all(Iterator<?> items, boolean sorted) {
    var shown = new ArrayList<String>();
    while (items.hasNext()) shown.add(show(items.next()));
    if (sorted) Collections.sort(shown);
    return "[" + String.join(",", shown) + "]";
  }

  static String number(double d) {
    if (Double.isNaN(d) || Double.isInfinite(d))
      return "{\"$\":\"" + (Double.isNaN(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity") + "\"}";
    return d == Math.rint(d) ? String.valueOf((long) d) : String.valueOf(d);
  }

  static String show(Object o) {
    if (o instanceof Optional<?> some) o = some.orElse(null);
    if (o instanceof OptionalInt some) o = some.isPresent() ? some.getAsInt() : null;
    if (o instanceof OptionalDouble some) o = some.isPresent() ? some.getAsDouble() : null;
    if (o == null || o.getClass().getName().equals("kotlin.Unit")) return "{\"$\":\"undefined\"}";
    if (o instanceof CharSequence || o instanceof Character) return text(o);
    if (o instanceof Boolean) return o.toString();
    if (o instanceof Number n) return number(n.doubleValue());
    if (o instanceof Map<?, ?> map) return "{\"$map\":" + all(map.entrySet().iterator(), true) + "}";
    if (o instanceof Map.Entry<?, ?> entry) return "[" + show(entry.getKey()) + "," + show(entry.getValue()) + "]";
    if (o instanceof Set<?> set) return "{\"$set\":" + all(set.iterator(), true) + "}";
    if (o instanceof Iterable<?> items) return all(items.iterator());
    if (o instanceof Iterator<?> items) return all(items);
    if (o instanceof BaseStream<?, ?> stream) return all(stream.iterator());
    if (o instanceof Object[] items) return all(Arrays.asList(items).iterator());
    var name = o.getClass().getName();
    try {
      if (Arrays.stream(o.getClass().getMethods()).anyMatch(m -> m.getName().equals("iterator"))) {
        var method = o.getClass().getMethod("iterator");
        method.setAccessible(true);
        return all((Iterator<?>) method.invoke(o));
      }
      var bare = name.equals("kotlin.Pair") || name.equals("kotlin.collections.IndexedValue");
      var parts = new ArrayList<String>();
      for (var field : o.getClass().getDeclaredFields()) {
        if (java.lang.reflect.Modifier.isStatic(field.getModifiers())) continue;
        field.setAccessible(true);
        parts.add((bare ? "" : text(field.getName()) + ":") + show(field.get(o)));
      }
      var inner = String.join(",", parts);
      return bare ? "[" + inner + "]" : "{" + inner + "}";
    } catch (java.lang.reflect.InvocationTargetException error) {
      throw (RuntimeException) error.getCause();
    } catch (ReflectiveOperationException error) {
      throw new RuntimeException(name, error);
    }
  }

  public static void row(Callable<Object> run) {
    logged.clear();
    String output;
    try { output = show(run.call()); }
    catch (Exception error) { output = "{\"$throws\":" + text(error.getClass().getSimpleName()) + "}"; }
    var log = logged.isEmpty() ? "" : ",\"logged\":" + all(logged.iterator());
    System.out.println("{\"output\":" + output + log + "}");
  }
}
`;

function java(expressions, data, scratch) {
  const rows = expressions.map((expression) => `row(() -> ${expression});`).join('\n');
  const body = `${data}\n${rows}`;
  const head = 'import java.util.*; import java.util.stream.*;';
  const source = join(scratch, 'Rows.java');
  writeFileSync(
    source,
    `${head}\nclass Rows extends Writer {\npublic static void main(String[] args) {\n${body}\n} }\n`,
  );
  execFileSync('javac', ['-cp', scratch, '-d', scratch, source], { stdio: 'inherit' });
  return printed('java', '-cp', scratch, 'Rows');
}

const isStatic =
  'fun isStatic(m: java.lang.reflect.Method) = java.lang.reflect.Modifier.isStatic(m.modifiers)';

function kotlin(expressions, data, scratch) {
  const rows = expressions.map((expression) => `Writer.row { ${expression} }`).join('\n');
  const source = join(scratch, 'rows.kt');
  const jar = join(scratch, 'rows.jar');
  writeFileSync(source, `${data}\nfun log(o: Any?) = Writer.log(o)\n${isStatic}\nfun main() {\n${rows}\n}\n`);
  const options = ['-nowarn', '-opt-in=kotlin.ExperimentalStdlibApi', '-cp', scratch, '-include-runtime'];
  execFileSync(kotlinc, [...options, '-d', jar, source], { stdio: 'inherit' });
  return printed('java', '-cp', `${scratch}:${jar}`, 'RowsKt');
}

function run({ head, data, expressions }, scratch) {
  const source = join(scratch, 'Writer.java');
  writeFileSync(source, writer);
  execFileSync('javac', ['-d', scratch, source], { stdio: 'inherit' });
  const output = (head === 'Java' ? java : kotlin)(expressions, data, scratch);
  return output.trim().split('\n').map(JSON.parse);
}

export const kotlinJava = { languages, versions, run };
